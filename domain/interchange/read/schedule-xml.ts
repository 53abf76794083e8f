import { type Result, ok, refuse } from '@/domain/shared/result'
import { fault } from '../fault-rules'
import { type ImportedFile, MOST_ROWS } from '../schema'
import type { Decoded } from './encoding'
import { likelyLanguage } from './likely-language'
import { type Conference, type ScheduledEvent, conferenceOf, sessionOfEvent } from './scheduled-event'
import { readXml } from './xml'

/**
 * The sessions of a schedule.xml of c3voc, and of its dialects: `tracks`, a subtitle and a venue in the conference,
 * events right under their day, no offsets, days that end after midnight. Rows are lines of the file.
 * @param zone the summit's, where the file names none
 * Refusals: has_entities · too_deep · broken_xml (`line`) · too_many_rows · no_sessions.
 */
export function scheduleXml({ text }: Decoded, zone: string): Result<ImportedFile> {
  const events: ScheduledEvent[] = []
  const head = Object.create(null) as Record<string, string> // made empty here
  const trackColors = new Map<string, string>()
  const path: string[] = []
  let [content, day, ours, isSchedule]: [string, string | null, boolean, boolean] = ['', null, false, false]
  let language: string | null = null
  let room: ScheduledEvent['room'] = null
  let event: (ScheduledEvent & { fields: Record<string, string> }) | null = null
  let attributes: Readonly<Record<string, string>> = {}
  const read = readXml(text, {
    open: (name, given, line) => {
      path.push(name)
      content = ''
      attributes = given
      if (name === 'schedule' || name === 'iCalendar') isSchedule = true
      if (name === 'generator') ours = given['name'] === 'Plenum'
      if (name === 'day' && !event)
        day = /^\d{4}-\d{2}-\d{2}$/.test(given['date'] ?? '') ? (given['date'] ?? null) : null
      if (name === 'room' && !event) room = { name: given['name'] ?? '', guid: given['guid'] ?? '' }
      if (name === 'track' && !event && given['name'])
        if (/^#[0-9a-f]{6}$/i.test(given['color'] ?? '')) trackColors.set(given['name'], given['color'] ?? '')
      if (name === 'event')
        event = {
          row: line,
          fields: Object.create(null) as Record<string, string>, // made empty here
          id: given['id'] ?? '',
          guid: given['guid'] ?? '',
          code: given['code'] ?? '',
          day,
          room,
          persons: [],
          links: [],
        }
    },
    text: (piece) => (content += piece),
    close: (name) => {
      path.pop()
      if (event && name === 'event') {
        events.push(event)
        event = null
      } else if (event) tell(event, name, path.at(-1) ?? '', content, attributes)
      else if (path.at(-1) === 'conference') head[name] = content.trim()
      else if (name === 'url' && path.at(-1) === 'schedule')
        language = /[?&]lang=([a-z]{2})\b/.exec(content)?.[1] ?? null
      else if (name === 'room') room = null
      else if (name === 'day') day = null
      content = ''
    },
    enough: () => events.length > MOST_ROWS,
  })
  if (!read.ok) return read
  if (events.length > MOST_ROWS) return refuse('too_many_rows', { most: MOST_ROWS })
  if (!isSchedule) return refuse('unknown_format')
  if (events.length === 0) return refuse('no_sessions')
  const conference = { ...conferenceOf(head), ours, tracks: trackColors }
  const file = importedSchedule(events, conference, zone)
  return ok({ format: 'schedule_xml', ...file, language: (ours && language) || file.language })
}

/** What an element inside an event adds to it; those of persons and links hang on their parent. */
function tell(
  event: ScheduledEvent & { fields: Record<string, string> },
  name: string,
  parent: string,
  content: string,
  attributes: Readonly<Record<string, string>>,
) {
  if (name === 'person' && parent === 'persons') {
    const { id = '', guid = '', code = '', name: called = '' } = attributes
    event.persons.push({ id, guid, code, name: content.trim() || called })
  } else if ((name === 'link' && parent === 'links') || (name === 'attachment' && parent === 'attachments')) {
    const { href = '', type = '' } = attributes
    event.links.push({ element: name, url: href, title: content, type })
  } else if (parent === 'event') event.fields[name] = content
}

/** The file of these events; how the XML and the JSON of a schedule are alike. */
export function importedSchedule(
  events: readonly ScheduledEvent[],
  conference: Conference,
  zone: string,
): Omit<ImportedFile, 'format'> {
  const offsets = events.every(({ fields }) =>
    /[T ]\d{2}:?\d{2}.*(Z|[+-]\d{2}:?\d{2})$/i.test((fields['date'] ?? '').trim()),
  )
  return {
    ours: conference.ours,
    language: likelyLanguage(
      events.map(({ fields }) => fields['language'] ?? ''),
      events.map(({ fields }) => fields['title'] ?? ''),
    ),
    coarse: true,
    sessions: events.map((event) => sessionOfEvent(event, conference, zone)),
    venue: conference.venue ? { name: conference.venue, city: conference.city } : null,
    notes: offsets ? [] : [fault(0, 'offset_missing', { zone: conference.timeZone ?? zone })],
  }
}
