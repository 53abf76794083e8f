import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextInLine, offerEnd, phaseOf, positionOf, whyNotSize } from '@/domain/quota/rules'
import { type Entry, type Limit, priorities } from '@/domain/quota/schema'
import { planOf, wantsOf } from '@/domain/registration/participation-rules'
import { seatsFromStars } from '@/domain/release/seat-rules'

const clock = new Date('2019-05-10T12:00:00Z')
const limit = (id: string, differs: Partial<Limit> = {}): Limit => ({
  ...{ id, kind: 'summit', subject: '', size: 1, taken: 0, version: 1, offerMinutes: 60 },
  ...{ closesAt: null, startsAt: null, endsAt: null },
  ...differs,
})
const entry = (turn: number, differs: Partial<Entry> = {}): Entry => ({
  ...{ id: `e${turn}`, registrationId: `r${turn}`, subject: 'participation', quotaIds: ['a'] },
  ...{ state: 'waiting', priority: 'ordinary', turn, joinedAt: clock, offeredUntil: null },
  ...differs,
})
const mapped = (limits: Limit[]) => new Map(limits.map((one) => [one.id, one]))

const names = ['a', 'b', 'c']
const someLimits = fc
  .tuple(
    ...names.map((id) => fc.record({ size: fc.nat(4), taken: fc.nat(4) }).map((one) => ({ id, ...one }))),
  )
  .map((rows) => mapped(rows.map(({ id, size, taken }) => limit(id, { size, taken: Math.min(size, taken) }))))
const someLine = fc
  .array(
    fc.record({
      quotaIds: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
      priority: fc.constantFrom(...priorities),
      registrationId: fc.constantFrom('p', 'q', 'r', 's', 't'),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, turn) => entry(turn, row)))

describe('Who is next in line', () => {
  it('is never offered more than there is, and nobody is passed over who could be served', () => {
    fc.assert(
      fc.property(someLine, someLimits, (line, limits) => {
        const served = nextInLine(line, limits, clock)
        const after = new Map([...limits].map(([id, one]) => [id, { ...one }]))
        for (const { quotaIds } of served)
          for (const id of quotaIds) {
            const one = after.get(id)
            if (one) one.taken += 1
          }
        for (const one of after.values()) expect(one.taken).toBeLessThanOrEqual(one.size)
        const left = line.filter(({ id }) => !served.some((one) => one.id === id))
        const has = (person: string, quotaId: string) =>
          served.some((one) => one.registrationId === person && one.quotaIds.includes(quotaId))
        for (const { registrationId, quotaIds } of left) {
          const needs = quotaIds.filter((id) => !has(registrationId, id))
          const room = needs.every((id) => (after.get(id)?.size ?? 0) > (after.get(id)?.taken ?? 0))
          expect(needs.length > 0 && room).toBe(false)
        }
      }),
    )
  })

  it('keeps to the class, then to who came first, among those who wait for the same', () => {
    fc.assert(
      fc.property(someLine, fc.nat(6), (line, size) => {
        const alike = line.map((one, index) => ({ ...one, quotaIds: ['a'], registrationId: `r${index}` }))
        const served = nextInLine(alike, mapped([limit('a', { size })]), clock)
        const last = served.at(-1)
        for (const one of alike.filter(({ id }) => !served.some((other) => other.id === id)))
          if (last) expect(positionOf(one, alike)).toBeGreaterThan(positionOf(last, alike))
        expect(served).toHaveLength(Math.min(size, alike.length))
      }),
    )
  })

  it('is offered nothing in what is closed, and no offer stands beyond a closing', () => {
    const closed = limit('a', { size: 5, closesAt: clock })
    expect(nextInLine([entry(1)], mapped([closed]), clock)).toEqual([])
    const minutes = (count: number) => new Date(+clock + count * 60_000)
    expect(offerEnd([limit('a'), limit('b', { offerMinutes: 30 })], null, clock)).toEqual(minutes(30))
    expect(offerEnd([limit('a', { closesAt: minutes(20) })], minutes(10), clock)).toEqual(minutes(10))
  })
})

describe('A limit', () => {
  it('is available, filling from three quarters, full, or full with people in line', () => {
    const phases = [0, 2, 3, 4].map((taken) => phaseOf({ taken, size: 4 }, 0))
    expect(phases).toEqual(['available', 'available', 'filling', 'full'])
    expect([phaseOf({ taken: 4, size: 4 }, 1), phaseOf({ taken: 0, size: 0 }, 0)]).toEqual([
      'waiting_list',
      'full',
    ])
  })

  it('is lowered to what is taken and no further, but for those who are displaced by name', () => {
    expect(whyNotSize({ taken: 5 }, 5, 0)).toBeNull()
    expect(whyNotSize({ taken: 5 }, 3, 1)).toEqual({ taken: 5, size: 3, over: 1 })
    expect(whyNotSize({ taken: 5 }, 3, 2)).toBeNull()
  })
})

describe('What a registration takes', () => {
  const limits = [
    limit('s', { size: 2 }),
    limit('d1', { kind: 'day', subject: '2019-05-29', size: 1, taken: 1 }),
    limit('d2', { kind: 'day', subject: '2019-05-30', size: 1 }),
  ]
  const asking = { categoryId: 'c', delegation: null, days: ['2019-05-30', '2019-05-29'] }

  it('is a place for each day that is limited, and for taking part where a day is not', () => {
    expect(wantsOf(asking, limits).map(({ subject }) => subject)).toEqual([
      'day 2019-05-29',
      'day 2019-05-30',
    ])
    expect(wantsOf({ ...asking, days: ['2019-05-29', '2019-05-31'] }, limits)).toEqual([
      { subject: 'participation', quotaIds: ['s'] },
      { subject: 'day 2019-05-29', quotaIds: ['s', 'd1'] },
    ])
    expect(wantsOf({ ...asking, days: [] }, [])).toEqual([{ subject: 'participation', quotaIds: [] }])
  })

  it('is whole for each day; what is full waits for itself alone', () => {
    const plan = planOf(wantsOf(asking, limits), { seats: [], entries: [] }, mapped(limits), clock, true)
    expect(plan).toMatchObject({ take: ['s', 'd2'], placed: true })
    expect(plan.join).toEqual([{ subject: 'day 2019-05-29', quotaIds: ['d1'] }])
  })

  it('rests on what is left when one day of two is given up: a place that was confirmed, or the other offer', () => {
    const seat = (quotaId: string, kind: 'summit' | 'day', entryId: string | null) => ({
      ...{ id: `seat ${quotaId}`, quotaId, kind, subject: '', registrationId: 'p', entryId },
      state: entryId === null ? ('confirmed' as const) : ('offered' as const),
    })
    const left = wantsOf({ ...asking, days: ['2019-05-30'] }, limits)
    const plan = (other: string | null) =>
      planOf(
        left,
        {
          seats: [seat('s', 'summit', 'one'), seat('d1', 'day', 'one'), seat('d2', 'day', other)],
          entries: other
            ? [entry(2, { id: other, state: 'offered', subject: 'day 2019-05-30', quotaIds: ['d2'] })]
            : [],
        },
        mapped(limits),
        clock,
        false,
      )
    expect(plan('two').adopt).toEqual([{ seatId: 'seat s', entryId: 'two' }])
    expect(plan(null).adopt).toEqual([{ seatId: 'seat s', entryId: null }])
    expect(plan('two').give.map(({ quotaId }) => quotaId)).toEqual(['d1'])
  })

  it('is nothing where the summit is full, and each day waits for all that it needs', () => {
    const full = limits.map((one) => (one.id === 's' ? { ...one, taken: 2 } : one))
    const plan = planOf(wantsOf(asking, full), { seats: [], entries: [] }, mapped(full), clock, true)
    expect(plan).toMatchObject({ take: [], placed: false })
    expect(plan.join.map(({ quotaIds }) => quotaIds)).toEqual([
      ['s', 'd1'],
      ['s', 'd2'],
    ])
  })
})

describe('Stars on a session that becomes limited', () => {
  it('become seats in the order given, once each, but for those who sit elsewhere or take no part', () => {
    const startsAt = new Date('2019-05-30T14:00:00Z')
    const endsAt = new Date('2019-05-30T15:00:00Z')
    const star = (registrationId: string | null, mayHaveSeat = true) => ({
      ...{ registrationId, mayHaveSeat, sessionId: 'x', as: 'star' as const, accountId: 'a' },
      ...{ name: '', email: '', language: 'en' as const },
    })
    const stars = [star('p'), star('q'), star(null), star('p'), star('draft', false), star('r'), star('t')]
    const busy = [{ registrationId: 'q', startsAt, endsAt }]
    expect(seatsFromStars(stars, 2, { startsAt, endsAt }, busy)).toEqual({ seated: ['p', 'r'], waits: ['t'] })
    const after = [{ registrationId: 'q', startsAt: endsAt, endsAt: new Date(+endsAt + 1) }]
    expect(seatsFromStars(stars, 2, { startsAt, endsAt }, after)).toEqual({
      seated: ['p', 'q'],
      waits: ['r', 't'],
    })
  })
})
