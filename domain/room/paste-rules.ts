import { type Draft, type Edit, type Rows, equipment, roomKinds } from '@/domain/change/schema'
import type { Text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { tableOf } from '@/domain/shared/table-text'
import { fold } from '@/domain/shared/text'
import { lastPlace } from '@/domain/summit/order-rules'
import { isBlank, newRow } from '@/domain/summit/rules'
import type { PasteForm } from './schema'

/** Rooms that one paste may bring. */
export const MOST_ROOMS = 500

/** What could not be read of a row: the value is left out, and without a name the row is. */
export type PasteProblem = {
  code: 'name_needed' | 'too_long' | 'not_a_capacity' | 'unknown_equipment' | 'unknown_kind' | 'not_minutes'
  value: string
}

/** A row of the table as it was understood. */
export type PastedRoom = Pick<
  Rows['room'],
  'kind' | 'theatre' | 'classroom' | 'boardroom' | 'equipment' | 'turnaround'
> & {
  /** Of the table, from 1. */
  line: number
  name: Text
  floor: Text
  problems: PasteProblem[]
  /** `made`: a room will be; `known`: the venue has one of this name; `unread`: it has no name. */
  outcome: 'made' | 'known' | 'unread'
}

export type PastedTable = {
  rooms: PastedRoom[]
  /** Heads of columns that were not understood. */
  unread: string[]
  /** Rows beyond `MOST_ROOMS`. */
  beyond: number
}

type Column = {
  of: 'name' | 'floor' | 'theatre' | 'classroom' | 'boardroom' | 'equipment' | 'kind' | 'turnaround'
  language: string | null
}

/** Words of column heads in both languages; the first that is found says what the column is. */
const headWords: readonly [RegExp, Column['of']][] = [
  [/^(equipment|equipements?|materiel)$/, 'equipment'],
  [/^(kind|type|genre|sorte)$/, 'kind'],
  [/^(turnaround|battement|remise)$/, 'turnaround'],
  [/^(classroom|classe|ecole)$/, 'classroom'],
  [/^(boardroom|board|conseil)$/, 'boardroom'],
  [/^(theatre|theater|capacity|capacite|seats|places|pax)$/, 'theatre'],
  [/^(floor|level|etage|niveau)$/, 'floor'],
  [/^(name|nom|room|rooms|salle|salles)$/, 'name'],
]
const fillers =
  /^(of|the|in|de|la|du|des|d|l|en|fr|english|french|anglais|francais|style|layout|disposition|minutes?|min|max|maximum)$/

/** What a column's head says, or null when it holds a word that no head has. */
function columnOf(head: string): Column | null {
  const words = fold(head).match(/[a-z]+/g) ?? []
  if (words.length === 0 || /\d/.test(head)) return null
  const kindOf = (word: string) => headWords.find(([pattern]) => pattern.test(word))?.[1]
  if (words.some((word) => !kindOf(word) && !fillers.test(word))) return null
  const of = headWords.map(([, kind]) => kind).find((kind) => words.some((word) => kindOf(word) === kind))
  return of ? { of, language: languageOf(words) } : null
}

function languageOf(words: readonly string[]): string | null {
  const some = (...of: string[]) => words.some((word) => of.includes(word))
  if (some('fr', 'french', 'francais')) return 'fr'
  if (some('english', 'anglais')) return 'en'
  if (some('nom', 'salle', 'salles', 'etage', 'niveau')) return some('en') ? 'en' : 'fr'
  return some('name', 'room', 'rooms', 'floor', 'level', 'en') ? 'en' : null
}

const isNumber = (cell: string | undefined) => cell !== undefined && /^\d[\d\s\u00a0\u202f]*$/.test(cell)

/** Columns of a table without heads: both names, capacity, floor, equipment. */
function usualColumns(row: readonly string[], languages: readonly string[]): Column[] {
  const names = isNumber(row[1]) ? languages.slice(0, 1) : languages.slice(0, 2)
  return [
    ...names.map((language): Column => ({ of: 'name', language })),
    ...(['theatre', 'floor', 'equipment'] as const).map((of): Column => ({ of, language: null })),
  ]
}

/**
 * Rooms as a table has them, with or without heads, in either language.
 * @param languages content languages of the summit
 * @param standing names of the rooms that the venue has
 */
export function readRooms(
  text: string,
  languages: readonly string[],
  standing: readonly Text[],
): PastedTable {
  const table = tableOf(text)
  const heads = table[0]?.map(columnOf) ?? []
  const headed = heads.some((column) => column?.of === 'name')
  const rows = headed ? table.slice(1) : table
  const read = headed ? heads : usualColumns(table[0] ?? [], languages)
  const taken = new Set(standing.flatMap(namesOf))
  const rooms = rows.slice(0, MOST_ROOMS).map((cells, index): PastedRoom => {
    const room = roomOf(cells, read, languages, index + (headed ? 2 : 1))
    if (room.outcome === 'unread') return room
    const names = namesOf(room.name)
    const known = names.some((name) => taken.has(name))
    names.forEach((name) => taken.add(name))
    return known ? { ...room, outcome: 'known' } : room
  })
  const unread = headed ? (table[0] ?? []).filter((head, index) => head !== '' && !heads[index]) : []
  return { rooms, unread, beyond: Math.max(0, rows.length - MOST_ROOMS) }
}

const namesOf = (name: Text): string[] => Object.values(name).flatMap((one) => (one ? [fold(one)] : []))

function roomOf(
  cells: readonly string[],
  read: readonly (Column | null)[],
  languages: readonly string[],
  line: number,
): PastedRoom {
  const problems: PasteProblem[] = []
  const room: PastedRoom = {
    ...{ line, name: {}, floor: {}, kind: 'session', theatre: null, classroom: null, boardroom: null },
    ...{ equipment: [], turnaround: 0, problems, outcome: 'made' },
  }
  cells.forEach((cell, index) => {
    const column = read[index]
    if (!column || cell === '') return
    switch (column.of) {
      case 'name':
      case 'floor':
        if (cell.length > 100) problems.push({ code: 'too_long', value: cell })
        else room[column.of] = { ...room[column.of], [column.language ?? languages[0] ?? 'en']: cell }
        break
      case 'kind': {
        const kind = kindOf(cell)
        if (kind) room.kind = kind
        else problems.push({ code: 'unknown_kind', value: cell })
        break
      }
      case 'equipment':
        for (const word of cell.split(/[;,/+|]/).map((one) => one.trim())) {
          const found = equipmentOf(word)
          if (found && !room.equipment.includes(found)) room.equipment.push(found)
          else if (!found && word) problems.push({ code: 'unknown_equipment', value: word })
        }
        break
      case 'turnaround': {
        const minutes = wholeNumber(cell)
        if (minutes !== null && minutes <= 600) room.turnaround = minutes
        else problems.push({ code: 'not_minutes', value: cell })
        break
      }
      default: {
        const seats = wholeNumber(cell)
        if (seats !== null && seats >= 1 && seats <= 100_000) room[column.of] = seats
        else problems.push({ code: 'not_a_capacity', value: cell })
      }
    }
  })
  room.name = completed(room.name, languages, namePairs)
  room.floor = completed(
    /^\d+$/.test(Object.values(room.floor)[0] ?? '') ? levels(room.floor) : room.floor,
    languages,
    floorPairs,
  )
  if (isBlank(room.name)) {
    problems.unshift({ code: 'name_needed', value: '' })
    room.outcome = 'unread'
  }
  return room
}

/** `1 200`, `1,200`, `120 places` -> the number; null for what is none. */
function wholeNumber(cell: string): number | null {
  const match = /^(\d{1,3}(?:[\s\u00a0\u202f,.]\d{3})+|\d+)(?:[\s\u00a0]*\p{L}+\.?)?$/u.exec(cell)
  return match?.[1] ? Number(match[1].replace(/\D/g, '')) : null
}

const kindWords: Record<(typeof roomKinds)[number], RegExp> = {
  session: /seance|session/,
  bilateral: /bilateral/,
  lounge: /lounge|salon/,
  online: /online|en ligne|virtu/,
}
const kindOf = (cell: string) => roomKinds.find((kind) => kindWords[kind].test(fold(cell)))

const equipmentWords: Record<(typeof equipment)[number], RegExp> = {
  booths: /booth|cabine|interpret/,
  stream: /stream|webcast|diffusion|en direct/,
  screen: /screen|projector|ecran|projecteur/,
  step_free: /step.?free|wheelchair|accessib|sans marche|plain.?pied|fauteuil/,
}
const equipmentOf = (word: string) => equipment.find((one) => equipmentWords[one].test(fold(word)))

type Pair = Record<'en' | 'fr', string>
const namePairs: readonly Pair[] = [{ en: 'Room', fr: 'Salle' }]
const floorPairs: readonly Pair[] = [
  { en: 'Level', fr: 'Niveau' },
  { en: 'Floor', fr: 'Étage' },
]

const levels = (floor: Text): Text => {
  const number = Object.values(floor)[0] ?? ''
  return { en: `Level ${number}`, fr: `Niveau ${number}` }
}

/** `Room 201` is `Salle 201` in the other language; other names are for people to translate. */
function completed(words: Text, languages: readonly string[], pairs: readonly Pair[]): Text {
  const sides = [
    ['en', 'fr'],
    ['fr', 'en'],
  ] as const
  for (const [known, other] of sides) {
    if (!words[known] || words[other] || !languages.includes(other)) continue
    for (const pair of pairs) {
      const rest = new RegExp(`^${pair[known]}\\s+([0-9]{1,5}[A-Za-z]?|[A-Z])$`, 'i').exec(
        words[known] ?? '',
      )?.[1]
      if (rest) return { ...words, [other]: `${pair[other]} ${rest}` }
    }
  }
  return words
}

/** The table as it would be taken into this venue, or null when it is none of the summit's. */
export function pastedTable(draft: Draft, { summitId, venueId, text }: PasteForm): PastedTable | null {
  const summit = draft.summit.get(summitId)
  if (!summit || !draft.venue.has(venueId)) return null
  const standing = [...draft.room.values()].filter((room) => room.venueId === venueId).map(({ name }) => name)
  return readRooms(text, summit.contentLanguages, standing)
}

/** The rooms of a table, added to their venue. Refusals, with the `field`: not_a_choice (the venue) · nothing_to_add. */
export function pasteEdits(draft: Draft, form: PasteForm, newId: () => string): Result<Edit[]> {
  const table = pastedTable(draft, form)
  if (!table) return refuse('not_a_choice', { field: 'venueId' })
  const made = table.rooms.filter(({ outcome }) => outcome === 'made')
  if (made.length === 0) return refuse('nothing_to_add', { field: 'text' })
  const first = lastPlace(draft.room)
  return ok(
    made.map(({ name, floor, kind, theatre, classroom, boardroom, equipment: has, turnaround }, index) =>
      newRow('room', newId(), {
        ...{
          venueId: form.venueId,
          name,
          floor,
          kind,
          theatre,
          classroom,
          boardroom,
          equipment: has,
          turnaround,
        },
        position: first + index,
      }),
    ),
  )
}
