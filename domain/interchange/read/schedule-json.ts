import { type Result, ok, refuse } from '@/domain/shared/result'
import { type ImportedFile, MOST_ROWS } from '../schema'
import { type Found, isObject, listOf, objectOf, stringOf } from './json'
import { importedSchedule } from './schedule-xml'
import { type ScheduledEvent, conferenceOf } from './scheduled-event'

/** Whether a JSON value is a schedule of c3voc, as pretalx and others export it. */
export const isScheduleJson = (value: Found): boolean => isObject(objectOf(value['schedule'])['conference'])

/**
 * The sessions of a schedule.json of c3voc. Rows are events in the order of the file.
 * @param zone the summit's, where the file names none
 * Refusals: too_many_rows · no_sessions.
 */
export function scheduleJson(value: Found, zone: string): Result<ImportedFile> {
  const found = objectOf(objectOf(value['schedule'])['conference'])
  const texts = Object.fromEntries(Object.entries(found).map(([name, content]) => [name, stringOf(content)]))
  const conference = conferenceOf(texts)
  for (const track of listOf(found['tracks']).map(objectOf)) {
    const color = stringOf(track['color'])
    if (/^#[0-9a-f]{6}$/i.test(color)) conference.tracks.set(stringOf(track['name']), color)
  }
  const events: ScheduledEvent[] = []
  for (const day of listOf(found['days']).map(objectOf))
    for (const [room, inRoom] of Object.entries(objectOf(day['rooms'])))
      for (const event of listOf(inRoom).map(objectOf))
        events.push(eventOf(event, events.length + 1, stringOf(day['date']), room))
  if (events.length > MOST_ROWS) return refuse('too_many_rows', { most: MOST_ROWS })
  if (events.length === 0) return refuse('no_sessions')
  return ok({ format: 'schedule_json', ...importedSchedule(events, conference, zone) })
}

function eventOf(found: Found, row: number, date: string, room: string): ScheduledEvent {
  const fields = Object.fromEntries(Object.entries(found).map(([name, content]) => [name, stringOf(content)]))
  return {
    row,
    fields,
    id: stringOf(found['id']),
    guid: stringOf(found['guid']),
    code: stringOf(found['code']),
    day: /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 10) : null,
    room: room === '' ? null : { name: room, guid: '' },
    persons: listOf(found['persons'])
      .map(objectOf)
      .map((person) => ({
        id: stringOf(person['id']),
        guid: stringOf(person['guid']),
        code: stringOf(person['code']),
        name:
          stringOf(person['public_name']) || stringOf(person['full_public_name']) || stringOf(person['name']),
      })),
    links: (['link', 'attachment'] as const).flatMap((element) =>
      listOf(found[`${element}s`])
        .map(objectOf)
        .map((link) => ({
          element,
          url: stringOf(link['url']) || stringOf(link['href']),
          title: stringOf(link['title']),
          type: stringOf(link['type']),
        })),
    ),
  }
}
