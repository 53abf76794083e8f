import { type Result, ok, refuse } from '@/domain/shared/result'
import { fault, quoted } from '../fault-rules'
import { type ImportFault, type ImportedFile, type ImportedSession, MOST_ROWS, UNSAID } from '../schema'
import { accessOfWord, languageOfWord, originOfWord, typeOfWord } from '../vocabulary-rules'
import { momentOf, placedAt } from '../when-rules'
import { type Found, isObject, listOf, numberOf, objectOf, stringOf, textOf } from './json'
import { likelyLanguage } from './likely-language'
import { type Lists, byId, materialOf, named, speakerOf, typeOf } from './pretalx-parts'

/** Lists that a file of pretalx keeps its talks in, the main one first. */
const mains = ['talks', 'results', 'submissions', 'schedule', 'sessions']
/** What hangs on talks and holds none. */
const others = new Set([
  'speakers',
  'rooms',
  'tracks',
  'submission_types',
  'tags',
  'questions',
  'answers',
  'resources',
])

type Entry = { section: string | null; talk: Found; date: string; minutes: number | null }

/**
 * The talks of a JSON file of pretalx: of its interface (a list, or pages with `results`), or days with minutes and
 * rooms in which talks stand. A talk with several slots is a session for each. Talks in other parts of the file than
 * its main one are named by their part. Rows are talks in the order in which they were found.
 * @param zone the summit's, for times without an offset
 * Refusals: too_many_rows · no_sessions.
 */
export function pretalxFile(value: unknown, zone: string): Result<ImportedFile> {
  const top = objectOf(value)
  const main = mains.find((name) => name in top) ?? null
  const entries: Entry[] = []
  const ordered = Array.isArray(value)
    ? [['', value] as const]
    : Object.entries(top).sort(([a], [b]) => Number(b === main) - Number(a === main))
  for (const [name, part] of ordered)
    if (!others.has(name))
      collect(part, { section: name === main || name === '' ? null : name, date: '', minutes: null }, entries)
  if (entries.length > MOST_ROWS) return refuse('too_many_rows', { most: MOST_ROWS })
  const ours = stringOf(objectOf(top['generator'])['name']) === 'Plenum'
  const lists: Lists = {
    rooms: byId(top['rooms']),
    tracks: byId(top['tracks']),
    types: byId(top['submission_types']),
    speakers: byId(top['speakers']),
  }
  const seen = new Set<string>()
  const sessions = entries.flatMap((entry, index) => sessionsOf(entry, index + 1, lists, ours, zone, seen))
  if (!sessions.some(({ section }) => section === null)) return refuse('no_sessions')
  return ok({
    format: 'pretalx',
    ours,
    language: likelyLanguage(
      entries.map(({ talk }) => stringOf(talk['content_locale'])),
      entries.map(({ talk }) => stringOf(talk['title'])),
    ),
    coarse: !ours,
    sessions,
    venue: null,
    notes: [],
  })
}

/** Talks within a part of the file; dates and minutes on the way down are the time of a talk that has none. */
function collect(node: unknown, place: Omit<Entry, 'talk'>, entries: Entry[]): void {
  if (entries.length > MOST_ROWS) return
  if (Array.isArray(node)) {
    for (const child of node) collect(child, place, entries)
    return
  }
  if (!isObject(node)) return
  if ('title' in node && ['code', 'id', 'slots', 'slot', 'submission_type'].some((name) => name in node)) {
    entries.push({ ...place, talk: node })
    return
  }
  for (const [name, child] of Object.entries(node)) {
    if (others.has(name)) continue
    const date = /^\d{4}-\d{2}-\d{2}$/.test(name) ? name : place.date
    const minutes =
      place.date !== '' && place.minutes === null && /^\d{1,4}$/.test(name) ? Number(name) : place.minutes
    collect(child, { ...place, date, minutes }, entries)
  }
}

function sessionsOf(
  entry: Entry,
  row: number,
  lists: Lists,
  ours: boolean,
  zone: string,
  seen: Set<string>,
): ImportedSession[] {
  const { talk, section } = entry
  const said = languageOfWord(stringOf(talk['content_locale']))
  const language = said ?? UNSAID
  const faults: ImportFault[] = []
  const code = stringOf(talk['code']) || stringOf(talk['id'])
  const guid = stringOf(talk['guid'])
  const state = stringOf(talk['state'])
  if (['rejected', 'withdrawn', 'submitted', 'draft', 'deleted'].includes(state))
    faults.push(fault(row, 'not_accepted', { state }, 'state'))
  const title = textOf(talk['title'], language)
  const type = typeOf(talk, lists) || Object.values(title).find((words) => typeOfWord(words) !== null) || ''
  const session: ImportedSession = {
    row,
    section,
    refs: [guid, code].filter(Boolean),
    externalId: code || guid || null,
    title,
    abstract: joined(textOf(talk['abstract'], language), textOf(talk['description'], language)),
    location: textOf(talk['location'], language),
    track: named(talk['track'], lists.tracks),
    ...(type === '' ? {} : { type }),
    ...(said === null ? {} : { languages: [said] }),
    ...(['canceled', 'cancelled'].includes(state)
      ? { status: 'cancelled' }
      : ours
        ? { status: 'scheduled' }
        : {}),
    speakers: listOf(talk['speakers']).flatMap((one) => speakerOf(one, lists, language)),
    materials: listOf(talk['resources']).flatMap((one) => materialOf(objectOf(one), row, faults)),
    ...(ours ? ourFields(talk) : {}),
    faults,
  }
  const slots = slotsOf(talk)
  if (slots.length === 0) {
    if (entry.date === '' || entry.minutes === null) return [session]
    const at = placedAt(row, entry.date, entry.minutes, zone)
    faults.push(...at.faults)
    return [{ ...session, ...(at.instant === null ? {} : { startsAt: at.instant }) }]
  }
  return slots.flatMap((slot, index) => {
    // The same slot of a talk may be listed under each of its days.
    const key = JSON.stringify([code || guid, stringOf(slot['start']), slot['room']])
    if (seen.has(key)) return []
    seen.add(key)
    const again = index === 0 ? '' : `/${index + 1}`
    return [
      {
        ...session,
        refs: session.refs.map((ref) => ref + again),
        externalId: session.externalId && session.externalId + again,
        room: named(slot['room'], lists.rooms),
        ...timesOf(slot, talk, row, zone, faults),
        faults: [...faults],
      },
    ]
  })
}

/** In order of start, so that the first of them keeps the code. */
const slotsOf = (talk: Found): Found[] =>
  [...listOf(talk['slots']), talk['slot']]
    .filter(isObject)
    .filter((slot) => stringOf(slot['start']) !== '')
    .sort((a, b) => (stringOf(a['start']) < stringOf(b['start']) ? -1 : 1))

function timesOf(slot: Found, talk: Found, row: number, zone: string, faults: ImportFault[]) {
  const read = (name: 'start' | 'end') => {
    const written = stringOf(slot[name])
    if (written === '') return null
    const moment = momentOf(written, { days: [], startsOn: '', endsOn: '' })
    if (moment && 'instant' in moment) return moment.instant
    if (moment?.date && moment.minutes !== null) {
      const at = placedAt(row, moment.date, moment.minutes, zone, name)
      faults.push(...at.faults)
      return at.instant
    }
    faults.push(fault(row, 'wrong_date', { value: quoted(written) }, name))
    return null
  }
  const [startsAt, endsAt] = [read('start'), read('end')]
  const minutes = numberOf(slot['duration']) ?? numberOf(talk['duration'])
  return {
    ...(startsAt === null ? {} : { startsAt }),
    ...(endsAt === null ? {} : { endsAt }),
    ...(endsAt === null && minutes ? { minutes } : {}),
  }
}

/** What our own files say beside what pretalx does. */
function ourFields(talk: Found): Partial<ImportedSession> {
  const codes = (name: string) => listOf(talk[name]).map(stringOf).filter(Boolean)
  const access = accessOfWord(stringOf(talk['access']))
  return {
    languages: codes('languages'),
    interpretation: codes('interpretation'),
    origin: originOfWord(stringOf(talk['origin'])),
    ...(access ? { access } : {}),
    seats: numberOf(talk['seats']),
    webcast: stringOf(talk['webcast']) || null,
    ...(/^\d{4}-\d{2}-\d{2}$/.test(stringOf(talk['day'])) ? { day: stringOf(talk['day']) } : {}),
  }
}

/** Two texts one below the other, language by language. */
function joined(first: Record<string, string>, second: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].map((language) => [
      language,
      [...new Set([first[language], second[language]])].filter(Boolean).join('\n\n'),
    ]),
  )
}
