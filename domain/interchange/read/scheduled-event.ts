import { isZone } from '@/domain/shared/time'
import type { CalendarDate } from '@/domain/shared/time'
import { clockTime, lengthInMinutes } from '../clock-rules'
import { fault, quoted } from '../fault-rules'
import {
  type ImportFault,
  type ImportedMaterial,
  type ImportedName,
  type ImportedSession,
  type ImportedSpeaker,
  UNSAID,
} from '../schema'
import { languageOfWord } from '../vocabulary-rules'
import { type Placed, NIGHT, momentOf, placedAt } from '../when-rules'

/** An event of c3voc's schedule, as its XML and its JSON have it in common. */
export type ScheduledEvent = {
  row: number
  /** Texts by the name of their element. */
  fields: Readonly<Record<string, string>>
  id: string
  guid: string
  code: string
  day: CalendarDate | null
  room: { name: string; guid: string } | null
  persons: { id: string; guid: string; code: string; name: string }[]
  links: { element: 'link' | 'attachment'; url: string; title: string; type: string }[]
}

/** What the head of the schedule says. */
export type Conference = {
  title: string
  venue: string
  city: string
  timeZone: string | null
  /** Minutes after midnight at which a day of the schedule ends. */
  dayChange: number
  tracks: Map<string, string>
  /** Written by us. */
  ours: boolean
}

export const conferenceOf = (fields: Readonly<Record<string, string>>): Conference => ({
  title: fields['title'] ?? '',
  venue: fields['venue'] ?? '',
  city: fields['city'] ?? '',
  timeZone: isZone(fields['time_zone_name'] ?? '') ? (fields['time_zone_name'] ?? null) : null,
  dayChange: clockTime(fields['day_change'] ?? '') ?? NIGHT,
  tracks: new Map(),
  ours: false,
})

/**
 * The session that an event is. Its time is that of `date` where this has one, else of the day and `start`, which
 * before the change of days is a time of the following night; without an offset, of the conference's zone.
 * @param zone the summit's, where the schedule names none
 */
export function sessionOfEvent(event: ScheduledEvent, conference: Conference, zone: string): ImportedSession {
  const { row, fields, day } = event
  const faults: ImportFault[] = []
  const text = (name: string) => (fields[name] ?? '').trim()
  const start = startOf(event, conference.timeZone ?? zone, conference.dayChange)
  faults.push(...start.faults)
  const minutes = text('duration') === '' ? null : lengthInMinutes(text('duration'))
  if (minutes === null && text('duration') !== '')
    faults.push(fault(row, 'wrong_length', { value: quoted(text('duration')) }, 'duration'))
  if (minutes === 0) faults.push(fault(row, 'zero_length', {}, 'duration'))
  const language = text('language') === '' ? null : languageOfWord(text('language'))
  if (language === null && text('language') !== '')
    faults.push(fault(row, 'value_not_read', { value: quoted(text('language')) }, 'language'))
  const paragraphs = [text('subtitle'), text('abstract'), text('description')].filter(
    (paragraph, index, all) => paragraph !== '' && all.indexOf(paragraph) === index,
  )
  const { materials, webcast } = materialsOf(event, conference.ours, faults)
  const track = text('track')
  const color = conference.tracks.get(track)
  return {
    row,
    section: null,
    refs: [event.guid, event.code].filter(Boolean),
    externalId: event.guid || event.id || event.code || null,
    title: { [UNSAID]: text('title') },
    abstract: { [UNSAID]: paragraphs.join('\n\n') },
    location: {},
    ...(start.instant === null ? {} : { startsAt: start.instant }),
    ...(minutes ? { minutes } : {}),
    ...(day === null ? {} : { day }),
    room: roomOf(event, conference),
    track: track === '' ? null : { refs: [], name: { [UNSAID]: track }, ...(color ? { color } : {}) },
    ...(text('type') === '' ? {} : { type: text('type') }),
    ...(language === null ? {} : { languages: [language] }),
    ...(webcast === null ? {} : { webcast }),
    speakers: event.persons.map(speaker).filter(({ name }) => name !== ''),
    materials,
    faults,
  }
}

function startOf({ row, fields, day }: ScheduledEvent, zone: string, dayChange: number): Placed {
  const nothing = { days: [], startsOn: '', endsOn: '' }
  const written = (fields['date'] ?? '').trim()
  const moment = written === '' ? null : momentOf(written, nothing)
  if (written !== '' && moment === null)
    return { instant: null, faults: [fault(row, 'wrong_date', { value: quoted(written) }, 'date')] }
  if (moment && 'instant' in moment) return { instant: moment.instant, faults: [] }
  if (moment?.date && moment.minutes !== null) return placedAt(row, moment.date, moment.minutes, zone, 'date')
  const clock = (fields['start'] ?? '').trim()
  const minutes = clockTime(clock)
  if (minutes === null)
    return {
      instant: null,
      faults: [
        clock === ''
          ? fault(row, 'start_needed', {}, 'start')
          : fault(row, 'wrong_time', { value: quoted(clock) }, 'start'),
      ],
    }
  const date = moment?.date ?? day
  if (!date) return { instant: null, faults: [fault(row, 'date_needed', {}, 'date')] }
  return placedAt(row, date, moment?.date || minutes >= dayChange ? minutes : minutes + 1440, zone, 'start')
}

function roomOf({ room, fields }: ScheduledEvent, { ours }: Conference): ImportedName | null {
  const name = (room?.name || fields['room'] || '').trim()
  if (name === '') return null
  const guid = room?.guid ?? ''
  // Our own schedules give each room its id, and none to a place that is no room.
  return { refs: guid ? [guid] : [], name: { [UNSAID]: name }, ...(ours && !guid ? { placeOnly: true } : {}) }
}

const speaker = ({ id, guid, code, name }: ScheduledEvent['persons'][number]): ImportedSpeaker => ({
  refs: [guid, code, id].filter(Boolean),
  externalId: guid || code || id || null,
  name: name.trim(),
})

const kinds: Record<string, ImportedMaterial['kind']> = {
  recording: 'recording',
  video: 'recording',
  slides: 'slides',
  presentation: 'slides',
  transcript: 'transcript',
}

function materialsOf({ row, links }: ScheduledEvent, ours: boolean, faults: ImportFault[]) {
  const materials: ImportedMaterial[] = []
  let webcast: string | null = null
  for (const { element, url, title, type } of links) {
    const address = url.trim()
    if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(address) || address.length > 500 || !URL.canParse(address)) {
      if (address !== '') faults.push(fault(row, 'link_not_read', { value: quoted(address) }, element))
    } else if (ours && element === 'link' && type === '') webcast = address
    else
      materials.push({
        url: address,
        title: title.trim() || address,
        kind: kinds[type] ?? 'document',
        language: null,
      })
  }
  return { materials, webcast }
}
