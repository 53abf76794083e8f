import type { Rows } from '@/domain/change/schema'
import { type Text, languages, pickText } from '@/domain/shared/language'
import { fault } from './fault-rules'
import { formKey, nameKey } from './identity-rules'
import { type ImportFrame, freeId, noteMade, put, rowOf, rowsOf } from './import-frame-rules'
import type { Matched } from './match-rules'
import type { ImportFault, ImportedName } from './schema'
import { inLanguages, keptText } from './text-rules'
import { isNowhere } from './vocabulary-rules'

/** Rooms of the draft by what a file may call them, made once per import. */
export type RoomNames = {
  /** A room's name, or its name with its venue and city, letter by letter. */
  exact: Map<string, string[]>
  /** The same whatever the case, accents and spaces. */
  alike: Map<string, string[]>
  /** Names in a language that a room lacks, told by the sessions that are in it. */
  aliases: Map<string, string>
}

export function roomNames(frame: ImportFrame, rows: readonly Matched[]): RoomNames {
  const names: RoomNames = { exact: new Map(), alike: new Map(), aliases: new Map() }
  for (const [id, room] of frame.draft.room) knowRoom(frame, names, id, room)
  names.aliases = aliasesOf(frame, rows, names)
  return names
}

function knowRoom(frame: ImportFrame, { exact, alike }: RoomNames, id: string, room: Rows['room']) {
  const know = (words: string) => {
    add(exact, words, id)
    add(alike, nameKey(words), id)
  }
  for (const name of Object.values(room.name)) know(name)
  // As our calendars say where it is: with venue and city, each in the language or the other one.
  const venue = rowOf(frame, 'venue', room.venueId)
  for (const language of languages) {
    const [name, ...around] = [room.name, venue?.name, venue?.online ? {} : venue?.city].map((text) =>
      pickText(text, language),
    )
    const places = around.filter(Boolean)
    for (let length = 1; length <= places.length; length++)
      know([name, ...places.slice(0, length)].join(', '))
  }
}

const firstOf = (text: Text | undefined) => Object.values(text ?? {}).find((words) => words !== '')

function add(map: Map<string, string[]>, key: string, id: string) {
  const known = map.get(key) ?? []
  if (!known.includes(id)) map.set(key, [...known, id])
}

/**
 * A second file in the other language names rooms as no room is called yet. Where all its sessions under one name are
 * in one room, which has no name in that language, it is that room's name.
 */
function aliasesOf(
  frame: ImportFrame,
  rows: readonly Matched[],
  { exact, alike }: RoomNames,
): Map<string, string> {
  const roomsByName = new Map<string, Set<string>>()
  const lacks = (room: Rows['room'] | null, said: Text) =>
    Object.keys(said).every((language) => room && !room.name[language])
  for (const { imported, sessionId } of rows) {
    const current = sessionId === null ? null : frame.draft.session.get(sessionId)
    const said = imported.room ? namesOf(frame, imported.room) : {}
    const name = firstOf(said)
    if (
      !current ||
      !name ||
      exact.has(name) ||
      alike.has(nameKey(name)) ||
      imported.room?.refs.some((ref) => frame.draft.room.has(ref))
    )
      continue
    const room = current.roomId ? rowOf(frame, 'room', current.roomId) : null
    const found = roomsByName.get(name) ?? new Set()
    roomsByName.set(name, found.add(current.roomId && lacks(room, said) ? current.roomId : ''))
  }
  const sure = [...roomsByName].flatMap(([name, rooms]) =>
    rooms.size === 1 && !rooms.has('') ? [[name, [...rooms][0] ?? ''] as const] : [],
  )
  const twice = (id: string) => sure.filter(([, other]) => other === id).length > 1
  return new Map(sure.filter(([, id]) => !twice(id)))
}

export const namesOf = (frame: ImportFrame, { name }: ImportedName): Text => {
  const said = inLanguages(name, frame.mapping, frame.summit.contentLanguages)
  return Object.fromEntries(
    Object.entries(said).flatMap(([language, words]) => {
      const kept = keptText(words ?? '', 'name')
      return kept === '' ? [] : [[language, kept]]
    }),
  )
}

/** Where a session is: in a room, in none, at a place in words; `undefined` leaves it as it is. */
export type Where = { roomId?: string | null; location?: Text; faults: ImportFault[] }

/** The room that a row means; made, asked about or left out as its importer wants. */
export function whereOf(frame: ImportFrame, names: RoomNames, { imported, sessionId }: Matched): Where {
  const { room, row } = imported
  const current = sessionId === null ? null : (frame.draft.session.get(sessionId) ?? null)
  const leave = { faults: [] }
  if (room === undefined) return leave
  if (room === null) return frame.mapping.empty === 'clear' ? { roomId: null, faults: [] } : leave
  const said = namesOf(frame, room)
  const name = firstOf(said) ?? ''
  const ref = room.refs.find((one) => frame.draft.room.has(one))
  if (ref !== undefined) return { roomId: fill(frame, ref, said), faults: [] }
  if (name === '') return leave
  const candidates = [...new Set(Object.values(said).flatMap((words) => names.exact.get(words ?? '') ?? []))]
  const nowhere =
    (candidates.length === 0 || room.placeOnly) && Object.values(said).some((words) => isNowhere(words ?? ''))
  if (nowhere) return frame.file.ours ? { roomId: null, faults: [] } : leave
  if (room.placeOnly) return { roomId: null, location: said, faults: [] }
  const here = current?.roomId ? rowOf(frame, 'room', current.roomId) : null
  if (current?.roomId && here && candidates.includes(current.roomId))
    return { roomId: fill(frame, current.roomId, said), faults: [] }
  // A place in words that stands already is no room.
  if (
    current &&
    current.roomId === null &&
    Object.values(said).some((words) => Object.values(current.location).includes(words ?? ''))
  )
    return leave
  const [only] = candidates
  if (candidates.length === 1 && only) return { roomId: fill(frame, only, said), faults: [] }
  const alias = names.aliases.get(name)
  if (alias !== undefined) return { roomId: fill(frame, alias, said), faults: [] }
  const alike =
    candidates.length > 1
      ? candidates
      : [...new Set(Object.values(said).flatMap((words) => names.alike.get(nameKey(words ?? '')) ?? []))]
  const answered = asked(frame, name, alike)
  if (answered !== 'new') return { roomId: fill(frame, answered, said), faults: [] }
  if (!frame.mapping.makes.includes('room')) return { faults: [fault(row, 'unknown_room', { name }, 'room')] }
  return { roomId: madeRoom(frame, names, room, said, name, alike.length > 0), faults: [] }
}

/** The id of the room meant, or `new`; a question where rooms are alike. */
function asked(frame: ImportFrame, name: string, alike: readonly string[]): string {
  const key = formKey(name)
  const given = frame.mapping.rooms[key]
  const answer =
    given === 'new' || (given !== undefined && frame.draft.room.has(given)) || alike.includes(given ?? '')
      ? given
      : undefined
  if (alike.length === 0) return answer ?? 'new'
  const taken = answer ?? alike[0] ?? 'new'
  const before = frame.questions.get(key)
  frame.questions.set(key, {
    of: 'room',
    key,
    word: name,
    rows: (before?.rows ?? 0) + 1,
    alike: alike.map((id) => ({ id, name: rowOf(frame, 'room', id)?.name ?? {} })),
    taken,
    answered: answer !== undefined,
  })
  return taken
}

/** Names in a language that the room lacks are kept with it; names that stand are not written over. */
function fill(frame: ImportFrame, id: string, said: Text): string {
  const room = rowOf(frame, 'room', id)
  if (!room || frame.comparing.fallsBack) return id
  const missing = Object.fromEntries(Object.entries(said).filter(([language]) => !room.name[language]))
  const placeNames = Object.values(said).some((words) => (words ?? '').includes(', '))
  if (Object.keys(missing).length > 0 && !placeNames)
    put(frame, 'room', id, { name: { ...room.name, ...missing } as Record<string, string> }) // no value is undefined
  return id
}

function madeRoom(
  frame: ImportFrame,
  names: RoomNames,
  room: ImportedName,
  said: Text,
  name: string,
  apart: boolean,
): string {
  const id = freeId(frame, 'room', apart ? name : nameKey(name))
  put(frame, 'room', id, {
    venueId: venueForRooms(frame),
    position: 1 + Math.max(-1, ...[...rowsOf(frame, 'room').values()].map(({ position }) => position)),
    name: said as Record<string, string>, // no value is undefined
    ...(room.capacity && room.capacity <= 100_000 ? { theatre: room.capacity } : {}),
  })
  noteMade(frame, 'room', said)
  const made = rowOf(frame, 'room', id)
  if (made) knowRoom(frame, names, id, made)
  return id
}

/** The venue chosen, else the first one; a summit without any gets that of the file, or its own place. */
function venueForRooms(frame: ImportFrame): string {
  const { venueId } = frame.mapping
  if (venueId !== null && frame.draft.venue.has(venueId)) return venueId
  const [first] = [...rowsOf(frame, 'venue')].sort(([, a], [, b]) => a.position - b.position)
  if (first) return first[0]
  const { summit, file, mapping } = frame
  const inFile = file.venue?.name.trim()
  const name = inFile
    ? { [mapping.language]: keptText(inFile, 'title') }
    : firstOf(summit.place)
      ? summit.place
      : summit.name
  const id = freeId(frame, 'venue', inFile ?? 'venue')
  const city = file.venue?.city ? { [mapping.language]: keptText(file.venue.city, 'name') } : {}
  put(frame, 'venue', id, { name, city, timeZone: summit.timeZone })
  noteMade(frame, 'venue', name)
  return id
}
