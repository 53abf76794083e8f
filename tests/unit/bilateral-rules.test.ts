import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpreterFor, pairOf } from '@/domain/bilateral/interpreter-rules'
import { type OfferFrame, type OfferSide, meetingDays, offeredTimes } from '@/domain/bilateral/offer-rules'
import type { MeetingWays } from '@/domain/bilateral/reach-rules'
import { meetingRulesInput } from '@/domain/bilateral/rules-schema'
import { settings } from '@/domain/bilateral/schema'
import { settingsOf } from '@/domain/summit/rules'

const dates = ['2019-05-29', '2019-05-30', '2019-05-31']
const zone = 'America/Toronto'
/** Minutes after 9 o’clock in Ottawa on the 30th. */
const m = (minutes: number) => new Date(+new Date('2019-05-30T09:00:00-04:00') + minutes * 60_000)

// Two rooms of a palace in one city, one across the river in another, one online.
const palace = { id: 'palace', cities: new Set(['ottawa']) }
const standpoints = [
  { id: 'a', online: false, venue: palace },
  { id: 'b', online: false, venue: palace },
  { id: 'c', online: false, venue: { id: 'museum', cities: new Set(['gatineau']) } },
  { id: 'screen', online: true, venue: palace },
]
const ways: MeetingWays = {
  settings: settingsOf({ travelWithin: 5, travelBetweenVenues: 20, travelBetweenCities: 45 }),
  travel: new Map(),
  rooms: new Map(standpoints.map((one) => [one.id, one])),
}
const minutesOf = (from: string | null, to: string) =>
  from === null || from === to || from === 'screen' || to === 'screen'
    ? 0
    : from === 'c' || to === 'c'
      ? 45
      : 5

const frame = (differs: object = {}, more: Partial<OfferFrame> = {}): OfferFrame => ({
  ...{ zone, dates: ['2019-05-30'], minutes: 30, clock: new Date('2019-05-22T12:00:00Z'), ways },
  settings: settings.parse({ opensAt: '09:00', closesAt: '12:00', turnaround: 15, ...differs }),
  ...more,
})
const nobody: OfferSide = { busy: [], meetings: [], hours: null }
const room = (id: string) => ({ id, seats: 8, open: [], busy: [] })

describe('House rules for meetings', () => {
  it('offer times on the chosen days only, on all where none of the summit’s is chosen', () => {
    const days = (chosen: string[]) => meetingDays(dates, settings.parse({ days: chosen }))
    expect(days(['2019-05-31', '2019-05-30'])).toEqual(['2019-05-30', '2019-05-31'])
    expect(days([])).toEqual(dates)
    expect(days(['2019-06-04'])).toEqual(dates)
    const offers = offeredTimes(
      frame({ days: ['2019-05-31'] }, { dates }),
      nobody,
      nobody,
      [room('a')],
      2,
      [],
    )
    expect(new Set(offers.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)))).toEqual(
      new Set(['2019-05-31']),
    )
  })

  it('say beside the field what cannot be', () => {
    const typed = {
      ...{
        summitId: '00000000-0000-4000-8000-000000000000',
        version: '0',
        opensAt: '09:00',
        closesAt: '08:00',
      },
      ...{ lengths: [], otherLengths: '15, 300', turnaround: 'x', perDay: '0', answerHours: '48' },
      ...{ listSeenBy: 'own' },
    }
    const issues = (differs: object) =>
      meetingRulesInput.safeParse({ ...typed, ...differs }).error?.issues.map(({ path }) => path.join('.'))
    expect(issues({})).toEqual(expect.arrayContaining(['otherLengths', 'turnaround', 'perDay']))
    const rest = { otherLengths: '', turnaround: '0', perDay: '' }
    expect(issues(rest)).toEqual(['closesAt', 'lengths'])
    expect(issues({ ...rest, closesAt: '10:00', otherLengths: '15; 90' })).toBeUndefined()
  })
})

describe('Interpreters', () => {
  const person = (
    id: string,
    languages: string[],
    busy: [number, number][] = [],
    hours: [number, number][] = [],
  ) => ({
    ...{ id, languages },
    busy: busy.map(([from, until]) => ({ startsAt: m(from), endsAt: m(until), roomId: 'a' })),
    hours: hours.map(([from, until]) => ({ startsAt: m(from), endsAt: m(until) })),
  })
  const slot = { startsAt: m(0), endsAt: m(30) }

  it('are needed for a pair, and whoever has the fewest languages comes first', () => {
    expect(pairOf({ interpretation: true, languages: ['en', 'fr'] })).toEqual(['en', 'fr'])
    expect(pairOf({ interpretation: false, languages: ['en', 'fr'] })).toBeNull()
    expect(pairOf({ interpretation: true, languages: ['en'] })).toBeNull()
    const find = (...pool: ReturnType<typeof person>[]) =>
      interpreterFor(slot, 'a', { pair: ['fr', 'en'], pool }, ways)?.id
    expect(
      find(person('many', ['en', 'fr', 'es']), person('two', ['en', 'fr']), person('no', ['en', 'es'])),
    ).toBe('two')
    expect(find(person('many', ['en', 'fr', 'es']), person('two', ['en', 'fr'], [[15, 45]]))).toBe('many')
    expect(
      find(person('early', ['en', 'fr'], [], [[-60, 15]]), person('late', ['en', 'fr'], [], [[15, 90]])),
    ).toBe(undefined)
  })

  it('who are one’s own stand in where none of the summit’s is free, and the offer says so', () => {
    const need = { pair: ['en', 'fr'] as const, pool: [person('one', ['en', 'fr'], [[0, 60]])] }
    const offers = (members: { id: string; busy: never[]; interprets: boolean }[]) =>
      offeredTimes(frame({}, { interpreters: need }), nobody, nobody, [room('a')], 2, members)
    const without = offers([{ id: 'x', busy: [], interprets: false }])
    expect(Math.min(...without.map(({ startsAt }) => +startsAt))).toBe(+m(60))
    const own = offers([{ id: 'x', busy: [], interprets: true }])
    const at = (minutes: number) => own.find(({ startsAt }) => +startsAt === +m(minutes))?.reasons
    expect(at(0)).toContain('own_interpreter')
    expect(at(60)).not.toContain('own_interpreter')
  })
})

describe('The times that are offered, counted by hand', () => {
  const quarter = fc.integer({ min: -2, max: 14 })
  const taken = fc
    .tuple(quarter, fc.integer({ min: 1, max: 4 }), fc.constantFrom('a', 'b', 'c', 'screen', null))
    .map(([from, length, roomId]) => ({ from: from * 15, until: (from + length) * 15, roomId }))
  const held = fc.constantFrom('a', 'b', 'c')
  const interpreter = fc.record({
    languages: fc.constantFrom<string[]>(['en', 'fr'], ['en', 'fr', 'es'], ['en', 'es']),
    busy: fc.array(taken, { maxLength: 2 }),
  })
  const asTaken = (all: { from: number; until: number; roomId: string | null }[]) =>
    all.map(({ from, until, roomId }) => ({ startsAt: m(from), endsAt: m(until), roomId }))

  it('leave nothing out and nothing in: rooms of a day, ways between venues, interpreters', () => {
    fc.assert(
      fc.property(
        fc.record({
          busy: fc.tuple(fc.array(taken, { maxLength: 3 }), fc.array(taken, { maxLength: 3 })),
          meetings: fc.tuple(fc.array(held, { maxLength: 4 }), fc.array(held, { maxLength: 4 })),
          rooms: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
          perRoomDay: fc.constantFrom(null, 1, 2),
          pool: fc.option(fc.array(interpreter, { minLength: 1, maxLength: 3 })),
        }),
        ({ busy, meetings, rooms, perRoomDay, pool }) => {
          const side = (index: 0 | 1): OfferSide => ({
            ...{ busy: asTaken(busy[index]), hours: null },
            meetings: meetings[index].map((roomId) => ({ startsAt: m(600), roomId })),
          })
          const interpreters = pool && {
            pair: ['en', 'fr'] as const,
            pool: pool.map((one, at) => ({ ...one, id: String(at), hours: [], busy: asTaken(one.busy) })),
          }
          const offers = offeredTimes(
            frame({ perRoomDay }, { interpreters }),
            ...([side(0), side(1)] as const),
            ...([rooms.map(room), 2, []] as const),
          )
          const got = new Map(offers.map(({ startsAt, roomId }) => [(+startsAt - +m(0)) / 60_000, roomId]))

          const clear = (
            at: number,
            where: string,
            all: { from: number; until: number; roomId: string | null }[],
          ) =>
            all.every(({ from, until, roomId }) => {
              const way = minutesOf(roomId, where)
              return until + way <= at || at + 30 + way <= from
            })
          const may = (at: number, where: string) =>
            busy.every((all) => clear(at, where, all)) &&
            (perRoomDay === null ||
              meetings.every((all) => all.filter((one) => one === where).length < perRoomDay))
          const wanted = new Map<number, string>()
          for (let at = 0; at <= 150; at += 15) {
            const where = [...rooms].sort().find((one) => may(at, one))
            if (where === undefined) continue
            const spoken =
              pool?.some((one) => one.languages.includes('fr') && clear(at, where, one.busy)) ?? true
            if (spoken) wanted.set(at, where)
          }
          expect([...got].sort(([a], [b]) => a - b)).toEqual([...wanted])
        },
      ),
      { numRuns: 300 },
    )
  })
})
