import type { SessionDraft } from '@/domain/change/schema'
import { newRows } from '@/domain/change/rules'
import type { Text } from '@/domain/shared/language'
import { fault, keepsOut, quoted } from './fault-rules'
import { formKey, idOf } from './identity-rules'
import type { ImportFrame } from './import-frame-rules'
import type { Matched } from './match-rules'
import { type RoomNames, whereOf } from './room-rules'
import type { ImportFault, ImportedSession } from './schema'
import { type People, stageOf } from './speaker-rules'
import { cutFault, inLanguages, keptText, mergedText } from './text-rules'
import { timesWanted } from './session-times-rules'
import { type TrackNames, trackOf } from './track-rules'
import { typeOfWord, wordKey } from './vocabulary-rules'

/** What of the draft a row is worked out with. */
export type Names = { rooms: RoomNames; tracks: TrackNames; people: People }

/** A session as a row of the file would have it, on top of what stands; null where the row stays out. */
export type SessionWanted = { row: SessionDraft | null; faults: ImportFault[] }

const emptyRow = { ...newRows.session, code: '', number: 0, title: {} } as SessionDraft // `newRows` has all the rest

/** Most links that a session keeps. */
const MOST_MATERIALS = 50

/**
 * The session's row with everything that the file says of it. What can keep a row out is looked at first, so that such
 * a row makes no room, no theme and no person.
 */
export function wantedSession(frame: ImportFrame, names: Names, matched: Matched): SessionWanted {
  const { imported, sessionId } = matched
  const current = (sessionId !== null && frame.draft.session.get(sessionId)) || emptyRow
  const faults: ImportFault[] = [...imported.faults, ...matched.faults]
  if (faults.some(keepsOut)) return { row: null, faults }
  const texts = textsWanted(frame, matched, current, faults)
  if (Object.values(texts.title).every((words) => words === ''))
    faults.push(fault(imported.row, 'title_needed', {}, 'title'))
  const type = typeWanted(frame, matched, current)
  const when = timesWanted(frame, imported, current, type, sessionId !== null)
  faults.push(...when.faults)
  if (faults.some(keepsOut)) return { row: null, faults }
  const where = whereOf(frame, names.rooms, matched)
  const track = trackOf(frame, names.tracks, matched)
  const stage = stageOf(frame, names.people, matched)
  faults.push(...where.faults, ...track.faults, ...stage.faults)
  const trackId = track.trackId === undefined ? current.trackId : track.trackId
  const topics = trackId === null ? [] : (frame.draft.track.get(trackId)?.topics ?? [])
  const row: SessionDraft = {
    ...current,
    ...texts,
    ...(where.location ? { location: textMerged(frame, texts.location, where.location, 'location') } : {}),
    ...when.times,
    type,
    roomId: where.roomId === undefined ? current.roomId : where.roomId,
    trackId,
    topicId: topics.some(({ id }) => id === current.topicId) ? current.topicId : null,
    speakers: stage.speakers ?? current.speakers,
    externalId: externalIdWanted(frame, matched, current),
    ...plainWanted(frame, imported, current),
    materials: materialsWanted(frame, matched, current, faults),
  }
  return { row: withSeats(row, current, imported.row, faults), faults }
}

function textsWanted(
  frame: ImportFrame,
  { imported }: Matched,
  current: SessionDraft,
  faults: ImportFault[],
) {
  const { mapping, summit } = frame
  const abstract = inLanguages(imported.abstract, mapping, summit.contentLanguages)
  const said = {
    title: inLanguages(imported.title, mapping, summit.contentLanguages),
    abstract: imported.speakersBelowAbstract ? withoutSpeakers(frame, abstract, current) : abstract,
    location: inLanguages(imported.location, mapping, summit.contentLanguages),
  }
  for (const field of ['title', 'abstract', 'location'] as const)
    for (const [language, words] of Object.entries(said[field]))
      faults.push(...cutFault(imported.row, words ?? '', field, `${field}.${language}`))
  return {
    title: textMerged(frame, current.title, said.title, 'title'),
    abstract: textMerged(frame, current.abstract, said.abstract, 'abstract'),
    location: textMerged(frame, current.location, said.location, 'location'),
  }
}

const textMerged = (
  { comparing }: ImportFrame,
  stands: SessionDraft['title'],
  said: Text,
  of: 'title' | 'abstract' | 'location',
) => mergedText(stands, said, of, comparing) as SessionDraft['title'] // no value is undefined

/** Our own calendars tell who speaks in the last paragraph, a line each: `Ana Silva (Estonia)`. */
function withoutSpeakers({ draft }: ImportFrame, text: Text, { speakers }: SessionDraft): Text {
  const names = speakers.map(({ speakerId }) => draft.speaker.get(speakerId)?.name ?? '')
  return Object.fromEntries(
    Object.entries(text).map(([language, words = '']) => {
      const lines = words.split('\n')
      let rest = lines.length
      while (rest > 0 && names.some((name) => name !== '' && (lines[rest - 1] ?? '').startsWith(name)))
        rest -= 1
      const told = lines.length - rest
      return [language, told > 0 && told === names.length ? lines.slice(0, rest).join('\n').trim() : words]
    }),
  )
}

/** By the file's word, by what the importer said of that word, else by a title that is a type (`Lunch`). */
function typeWanted(
  { mapping, questions }: ImportFrame,
  { imported, title, sessionId }: Matched,
  current: SessionDraft,
): SessionDraft['type'] {
  const word = imported.type?.trim() ?? ''
  if (word === '') {
    if (sessionId !== null) return current.type
    return (
      Object.values(title)
        .map((words) => typeOfWord(words ?? ''))
        .find((type) => type !== null) ?? current.type
    )
  }
  const known = typeOfWord(word)
  if (known) return known
  const key = formKey(wordKey(word))
  const answer = mapping.types[key]
  const taken = answer ?? current.type
  const before = questions.get(key)
  questions.set(key, {
    of: 'type',
    key,
    word: quoted(word),
    rows: (before?.rows ?? 0) + 1,
    taken: answer ?? 'parallel',
    answered: answer !== undefined,
  })
  return taken
}

/** Fields of one value: what the file says, unless it says nothing and nothing is to be emptied. */
function plainWanted(
  { mapping, file }: ImportFrame,
  imported: ImportedSession,
  current: SessionDraft,
): Partial<SessionDraft> {
  const clears = mapping.empty === 'clear'
  const wanted: Partial<SessionDraft> = {}
  for (const field of ['origin', 'seats', 'expected', 'webcast'] as const) {
    const value = imported[field]
    if (value !== undefined && (value !== null || clears)) Object.assign(wanted, { [field]: value })
  }
  for (const field of ['access', 'status'] as const)
    if (imported[field] !== undefined) Object.assign(wanted, { [field]: imported[field] })
  for (const field of ['languages', 'interpretation'] as const) {
    const said = imported[field]?.slice(0, 12)
    if (said === undefined || (said.length === 0 && !clears)) continue
    const stands = current[field]
    // A format that has room for one language only does not say that there is no other.
    const within = file.coarse && said.length === 1 && stands.includes(said[0] ?? '')
    const same = said.length === stands.length && said.every((one) => stands.includes(one))
    if (!within && !same) wanted[field] = said
  }
  return wanted
}

/** A session whose seats are reserved must have a number of them. */
function withSeats(
  row: SessionDraft,
  current: SessionDraft,
  line: number,
  faults: ImportFault[],
): SessionDraft {
  if (row.access !== 'seats' || row.seats !== null) return row
  faults.push(fault(line, 'value_not_read', { value: 'seats' }, 'access'))
  const before = current.access === 'seats' && current.seats === null ? 'open' : current.access
  return { ...row, access: before, seats: current.seats }
}

/** What it is to be known by: kept with a new session, and with an old one that has come by code or by title. */
function externalIdWanted(
  { externalIds }: ImportFrame,
  { externalId, imported, sessionId }: Matched,
  current: SessionDraft,
): string | null {
  const own = sessionId !== null && [current.code, sessionId].includes(externalId ?? '')
  if (externalId === null || own || externalId === current.externalId) return current.externalId
  // The id beside an id of ours is new; an id that something else of ours has is not taken over.
  const holder = externalIds.get(externalId)
  const elsewhere = holder !== undefined && holder !== sessionId
  const written = sessionId === null || current.externalId === null || imported.refs.indexOf(externalId) > 0
  return elsewhere || !written ? current.externalId : externalId
}

function materialsWanted(
  { summitId, mapping }: ImportFrame,
  { imported, externalId }: Matched,
  current: SessionDraft,
  faults: ImportFault[],
): SessionDraft['materials'] {
  const known = new Set(current.materials.map(({ url }) => url))
  const fresh = (imported.materials ?? []).filter(({ url }) => !known.has(url) && known.add(url))
  if (fresh.length === 0) return current.materials
  const all = [
    ...current.materials,
    ...fresh.map(({ url, kind, language, title }) => ({
      id: idOf(summitId, 'material', externalId ?? String(imported.row), url),
      kind,
      language: language ?? mapping.language,
      title: keptText(title, 'title') || url.slice(0, 200),
      url,
    })),
  ]
  if (all.length > MOST_MATERIALS)
    faults.push(fault(imported.row, 'too_many', { most: MOST_MATERIALS }, 'links'))
  return all.slice(0, MOST_MATERIALS)
}
