import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edit as editSchema, type Draft, type Edit, type SessionDraft } from '@/domain/change/schema'
import { repairsOf } from '@/domain/conflict/repair-rules'
import { conflictIndex, conflictsOf } from '@/domain/conflict/rules'
import type { Conflict, Repair } from '@/domain/conflict/schema'
import { agendaDraft, type DraftParts, draftOf } from '@/tests/factories/agenda-draft'
import { randomAgenda } from '@/tests/factories/random-agenda'

const at = (time: string) => new Date(`2026-05-27T${time}:00-04:00`).toISOString()

const session = (differs: Partial<SessionDraft> = {}): Partial<SessionDraft> => ({
  startsAt: at('10:00'),
  endsAt: at('11:00'),
  dayId: 'wed',
  roomId: 'small',
  ...differs,
})
const roy = { speakers: [{ speakerId: 'roy', role: 'panellist' as const }] }

const summit: DraftParts = {
  day: { wed: { date: '2026-05-27' } },
  venue: { house: {} },
  room: { small: { theatre: 50 }, large: { theatre: 200, equipment: ['booths'] } },
  speaker: { roy: {} },
}

/** The repairs of the draft's worst conflict. */
const repairs = (parts: DraftParts): Repair[] => {
  const draft = draftOf({ ...summit, ...parts })
  const index = conflictIndex(draft)
  const [worst] = index.conflicts
  return worst ? repairsOf(worst, draft, index) : []
}
const codes = (parts: DraftParts) => repairs(parts).map(({ code }) => code)

/** The draft as it is after the edits, all of which must find what they expect. */
function edited(draft: Draft, edits: readonly Edit[]): Draft {
  const sessions = new Map(draft.session)
  for (const { of, id, expect: expected, set } of edits) {
    const row = sessions.get(id)
    expect(of).toBe('session')
    expect(row).toMatchObject(expected ?? {})
    expect(Object.keys(expected ?? {}).sort()).toEqual(Object.keys(set ?? {}).sort())
    sessions.set(id, { ...row, ...set } as SessionDraft) // an edit sets fields of its row
  }
  return { ...draft, session: sessions }
}

/** Whether each repair of each conflict keeps what it says. */
function holdTrue(draft: Draft, most = Infinity): { repaired: number; tried: number } {
  const index = conflictIndex(draft)
  const before = new Set(index.conflicts.map(({ key }) => key))
  let repaired = 0
  for (const conflict of index.conflicts.slice(0, most)) {
    const offered = repairsOf(conflict, draft, index)
    expect(offered.length).toBeLessThanOrEqual(3)
    if (offered.length > 0) repaired += 1
    for (const repair of offered) {
      const after = conflictsOf(edited(draft, repair.edits))
      const keys = new Set(after.map(({ key }) => key))
      expect(repair.solves).toContain(conflict.key)
      for (const key of repair.solves) expect(keys).not.toContain(key)
      for (const { key } of repair.breaks) expect(keys).toContain(key)
      const { minutes = 0 } = repair.params
      if (repair.code === 'start_later') expect(shiftOf(draft, repair)).toEqual([minutes, minutes])
      if (repair.code === 'start_earlier') expect(shiftOf(draft, repair)).toEqual([-minutes, -minutes])
      if (repair.code === 'end_earlier') expect(shiftOf(draft, repair)).toEqual([0, -minutes])
      const told = repair.breaks.map(({ key }) => key)
      const untold = after.filter(({ key }) => !before.has(key) && !told.includes(key))
      expect(untold.filter((one) => !isLess(one, index.conflicts))).toEqual([])
      expect(repair.breaks.filter(({ severity }) => severity === 'block')).toEqual([])
    }
  }
  return { repaired, tried: Math.min(most, index.conflicts.length) }
}
type Told = Pick<Conflict, 'kind' | 'persons' | 'sessions'>
/** What is left of a conflict that there was. */
const isLess = (one: Told, before: readonly Told[]) =>
  before.some(
    (other) =>
      other.kind === one.kind &&
      `${other.persons}` === `${one.persons}` &&
      one.sessions.every((id) => other.sessions.includes(id)),
  )

/** Minutes by which a repair moves the start and the end of its session. */
function shiftOf(draft: Draft, { params, edits }: Repair): [start: number, end: number] {
  const row = draft.session.get(params.sessionId)
  const moved = { ...row, ...edits[0]?.set } as SessionDraft // an edit sets fields of its row
  return [
    (Date.parse(moved.startsAt ?? '') - Date.parse(row?.startsAt ?? '')) / 60_000,
    (Date.parse(moved.endsAt ?? '') - Date.parse(row?.endsAt ?? '')) / 60_000,
  ]
}

describe('The repairs of a conflict', () => {
  it('are a free room at the same time before another time, when a room is taken twice', () => {
    const [first, second] = repairs({
      session: { a: session({ expected: 10 }), b: session({ expected: 30 }) },
    })
    expect(first).toMatchObject({
      code: 'change_room',
      params: { sessionId: 'a', roomId: 'large' },
      edits: [{ of: 'session', id: 'a', expect: { roomId: 'small' }, set: { roomId: 'large' } }],
      breaks: [],
    })
    expect(second?.params.sessionId).toBe('b')
  })

  it('are a larger room, another session’s room, or fewer seats, when a room is too small', () => {
    const full = session({ expected: 100 })
    expect(codes({ session: { a: full } })).toEqual(['change_room', 'limit_seats'])
    const swap = repairs({ session: { a: full, b: session({ roomId: 'large', expected: 20 }) } })
    expect(swap.map(({ code }) => code)).toEqual(['swap_rooms', 'limit_seats', 'move'])
    expect(swap[0]?.edits.map(({ id, set }) => [id, set])).toEqual([
      ['a', { roomId: 'large' }],
      ['b', { roomId: 'small' }],
    ])
    expect(swap[1]).toMatchObject({ params: { seats: 50 }, edits: [{ set: { seats: 50, access: 'seats' } }] })
  })

  it('are a few minutes more on the way, when a person cannot arrive in time', () => {
    const parts: DraftParts = {
      venue: { house: {}, annex: {} },
      room: { ...summit.room, away: { venueId: 'annex' } },
      session: {
        a: session(roy),
        b: session({ ...roy, roomId: 'away', startsAt: at('11:08'), endsAt: at('12:00') }),
      },
    }
    const later = repairs(parts).find(({ code }) => code === 'start_later')
    expect(later).toMatchObject({ params: { sessionId: 'b', minutes: 15 }, breaks: [] })
    expect(later?.edits[0]?.set).toEqual({ startsAt: at('11:23'), endsAt: at('12:15'), dayId: 'wed' })
  })

  it('are to file a session under the day that it starts in', () => {
    const parts: DraftParts = {
      day: { ...summit.day, thu: { date: '2026-05-28' } },
      session: { a: session({ dayId: 'thu' }) },
    }
    expect(repairs(parts)[0]).toMatchObject({ code: 'file_under', params: { dayId: 'wed' } })
  })

  it('move as many sessions as there are too many', () => {
    const row = session({ interpretation: ['fr'], roomId: null })
    const booths = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `r${index}`,
          { theatre: 100, equipment: ['booths' as const] },
        ]),
      )
    const [repair] = repairs({
      summit: { settings: { interpretationTeams: 1 } },
      room: booths(3),
      session: {
        a: { ...row, roomId: 'r0' },
        b: { ...row, roomId: 'r1' },
        c: { ...row, roomId: 'r2' },
        before: session({ roomId: 'r0', startsAt: at('08:00'), endsAt: at('09:00') }),
        after: session({ roomId: 'r0', startsAt: at('13:00'), endsAt: at('14:00') }),
      },
    })
    expect(repair).toMatchObject({ code: 'move_several', params: { count: 2 }, breaks: [] })
    expect(repair?.edits).toHaveLength(2)
  })

  it('solve what they say, make what they say and nothing else, and never anything that blocks', () => {
    let [repaired, tried] = [0, 0]
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: 1, max: 7 }),
        (seed, sessions) => {
          const counted = holdTrue(randomAgenda(seed, sessions))
          repaired += counted.repaired
          tried += counted.tried
        },
      ),
      { numRuns: 150 },
    )
    expect(repaired / tried).toBeGreaterThan(0.5)
  }, 60_000)

  it('are there for most conflicts of a large agenda, as edits that the draft takes', () => {
    const draft = agendaDraft({ sessions: 200, people: 300, rooms: 12, days: 3 })
    const { repaired, tried } = holdTrue(draft, 40)
    expect(repaired / tried).toBeGreaterThan(0.9)
    const index = conflictIndex(draft)
    const offered = index.conflicts.slice(0, 40).flatMap((conflict) => repairsOf(conflict, draft, index))
    for (const one of offered.flatMap(({ edits }) => edits))
      expect(editSchema.safeParse(one).success).toBe(true)
  }, 60_000)
})
