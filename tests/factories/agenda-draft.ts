import { newRows } from '@/domain/change/rules'
import type { Draft, Kind, Rows } from '@/domain/change/schema'
import { addDays } from '@/domain/shared/time'

/** Rows of a draft with only what matters to a test; the rest is as in a new row. */
export type DraftParts = {
  summit?: Partial<Rows['summit']>
} & { [K in Exclude<Kind, 'summit'>]?: Record<string, Partial<Rows[K]>> }

const both = (en: string, fr: string) => ({ en, fr })

const frame: Rows['summit'] = {
  name: both('Made summit', 'Sommet fabriqué'),
  shortName: both('Made summit', 'Sommet fabriqué'),
  edition: both('2026', '2026'),
  theme: {},
  description: {},
  place: both('Ottawa', 'Ottawa'),
  figures: [],
  host: {},
  startsOn: '2026-05-27',
  endsOn: '2026-05-29',
  timeZone: 'America/Toronto',
  mode: 'in_person',
  contentLanguages: ['en', 'fr'],
  accent: '#0b5c66',
  settings: {},
}

/** What a row cannot be without and a new row does not have. */
const given: { [K in Exclude<Kind, 'summit'>]: (id: string, index: number) => Partial<Rows[K]> } = {
  day: (_, index) => ({ date: addDays(frame.startsOn, index) }),
  venue: (id) => ({ name: both(id, id), city: both('Ottawa', 'Ottawa'), timeZone: 'America/Toronto' }),
  room: (id, index) => ({ name: both(id, id), position: index }),
  track: (id) => ({ slug: id, name: both(id, id), color: '#6f3295' }),
  organisation: (id) => ({ name: both(id, id) }),
  speaker: (id) => ({ slug: id, name: id }),
  occurrence: (id) => ({ name: both(id, id) }),
  session: (id, index) => ({
    code: index.toString(36).toUpperCase().padStart(6, '0'),
    number: index + 1,
    title: both(id, id),
  }),
  ignored: () => ({ reason: 'It was agreed.' }),
}

/** A draft of these rows. Rooms without a venue are in the first one. */
export function draftOf({ summit, ...parts }: DraftParts): Draft {
  const rowsOf = <K extends Exclude<Kind, 'summit'>>(kind: K): Map<string, Rows[K]> => {
    const told = (parts[kind] ?? {}) as Record<string, Partial<Rows[K]>> // a part's rows are of its kind
    return new Map(
      Object.entries(told).map(([id, row], index) => [
        id,
        { ...newRows[kind], ...given[kind](id, index), ...row } as Rows[K], // what a new row lacks was given
      ]),
    )
  }
  const venueId = Object.keys(parts.venue ?? {})[0] ?? 'venue'
  const rooms = Object.entries(parts.room ?? {}).map(([id, row]) => [id, { venueId, ...row }] as const)
  parts.room = Object.fromEntries(rooms)
  return {
    summit: new Map([['summit', { ...frame, ...summit }]]),
    day: rowsOf('day'),
    venue: rowsOf('venue'),
    room: rowsOf('room'),
    track: rowsOf('track'),
    organisation: rowsOf('organisation'),
    speaker: rowsOf('speaker'),
    occurrence: rowsOf('occurrence'),
    session: rowsOf('session'),
    ignored: rowsOf('ignored'),
  }
}

export type AgendaSize = {
  sessions: number
  people: number
  rooms: number
  days: number
  organisations?: number
  seed?: number
}

/** A slot is 75 minutes and 15 to the next, from 8:00 in Ottawa (noon UTC in summer). */
const [SLOT, BREAK, SLOTS_A_DAY] = [75, 15, 10]
const types = ['parallel', 'workshop', 'meeting', 'side_event'] as const
const layouts = [null, 'theatre', 'classroom'] as const

/**
 * A whole agenda of any size, the same for the same size and seed: rooms filled slot by slot, and of everything that
 * can conflict a little. One session in fifty is in a room that another has, or begins late, and one in ten has no
 * room or time yet; speakers come from all people at random.
 */
export function agendaDraft({
  sessions,
  people,
  rooms,
  days,
  organisations = 200,
  seed = 1,
}: AgendaSize): Draft {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const one = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0]
  const start = Date.parse('2026-05-27T12:00:00Z')
  const dates = Array.from({ length: days }, (_, index) => addDays('2026-05-27', index))
  const named = <T>(prefix: string, count: number, row: (index: number) => T): Record<string, T> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [idOf(prefix, index), row(index)]))

  return draftOf({
    summit: {
      endsOn: dates.at(-1) ?? '2026-05-27',
      settings: { interpretationTeams: Math.max(1, Math.floor(rooms / 3)) },
    },
    day: named('d', days, (index) => ({ date: dates[index] ?? '', venueShare: index % 3 === 2 ? 80 : null })),
    venue: named('v', 3, (index) => ({
      city: index === 2 ? both('Gatineau', 'Gatineau') : both('Ottawa', 'Ottawa'),
    })),
    room: named('r', rooms, (index) => ({
      venueId: idOf('v', index % 10 === 9 ? 1 : index % 25 === 24 ? 2 : 0),
      theatre: 60 + 20 * (index % 12),
      classroom: 30 + 10 * (index % 12),
      equipment: index % 2 === 0 ? ['booths', 'screen'] : ['screen', 'step_free'],
      turnaround: 10,
    })),
    track: named('t', 8, () => ({})),
    organisation: named('o', organisations, () => ({})),
    speaker: named('p', people, (index) => ({
      email: index % 2 === 0 ? `person-${index}@people.example` : null,
      availability:
        index % 40 === 0
          ? dates.slice(0, Math.ceil(days / 2)).map((date) => ({
              startsAt: `${date}T04:00:00.000Z`,
              endsAt: `${addDays(date, 1)}T04:00:00.000Z`,
            }))
          : [],
    })),
    session: named('s', sessions, (index) => {
      const slot = Math.floor(index / rooms)
      const day = Math.floor(slot / SLOTS_A_DAY) % days
      const late = random() < 0.02 ? 20 : 0
      const startsAt =
        start + day * 86_400_000 + (slot % SLOTS_A_DAY) * (SLOT + BREAK) * 60_000 + late * 60_000
      const room = random() < 0.02 ? below(rooms) : index % rooms
      const unplaced = random() < 0.1
      return {
        type: one(types),
        startsAt: unplaced ? null : new Date(startsAt).toISOString(),
        endsAt: unplaced ? null : new Date(startsAt + SLOT * 60_000).toISOString(),
        dayId: unplaced ? null : idOf('d', day),
        roomId: unplaced ? null : idOf('r', room),
        trackId: idOf('t', below(8)),
        interpretation: random() < 0.25 ? ['fr'] : [],
        needs: random() < 0.5 ? ['screen'] : [],
        layout: one(layouts),
        expected: random() < 0.7 ? 20 + below(60) : null,
        speakers: Array.from({ length: 1 + below(3) }, () => ({
          speakerId: idOf('p', below(people)),
          role: 'panellist' as const,
        })),
        organisations: [{ organisationId: idOf('o', below(organisations)), part: 'organiser' as const }],
        guests: Array.from({ length: below(2) }, () => ({
          name: 'A guest',
          email: `person-${below(people)}@people.example`,
        })),
      }
    }),
  })
}

/** A UUID that says what it is of. */
const idOf = (prefix: string, index: number): string =>
  `${prefix.charCodeAt(0).toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
