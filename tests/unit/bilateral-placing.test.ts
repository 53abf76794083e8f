import { describe, expect, it } from 'vitest'
import { whyNotDesk } from '@/domain/bilateral/desk-rules'
import {
  type Placing,
  type PlacingFrame,
  type PlacingPerson,
  type PlacingRoom,
  type Taken,
  causeOf,
  freePlaces,
  startsOf,
  whyNotPlace,
} from '@/domain/bilateral/placing-rules'
import { settings, states } from '@/domain/bilateral/schema'
import { flagsOf, seatingOf } from '@/domain/bilateral/seating-rules'
import { settingsOf } from '@/domain/summit/rules'

const house = settingsOf({ travelBetweenVenues: 30 })

const day = '2019-05-30'
const at = (time: string) => new Date(`${day}T${time}:00-04:00`)
const stands = (time: string, roomId = 'r') => ({ id: 'x', startsAt: at(time), roomId })
const hours = (places: { startsAt: Date }[]) =>
  places.map(({ startsAt }) => new Date(+startsAt - 4 * 3_600_000).toISOString().slice(11, 16))
const taken = (memberId: string, from: string, until: string, differs: Partial<Taken> = {}): Taken => ({
  ...{ memberId, kind: 'session', id: 's', startsAt: at(from), endsAt: at(until), title: { en: 'Panel' } },
  ...{ withId: null, roomId: null, ...differs },
})
const frame = (of: Taken[] = [], differs: object = {}): PlacingFrame => ({
  ...{ zone: 'America/Toronto', dates: [day], clock: at('06:00'), taken: of, pool: [] },
  ways: { settings: house, travel: new Map(), rooms: new Map() },
  settings: settings.parse({ opensAt: '09:00', closesAt: '11:00', turnaround: 15, ...differs }),
})
const person = (id: string, side: 'asking' | 'asked', principal = true): PlacingPerson => ({
  ...{ id, name: id.toUpperCase(), side, principal, interprets: false },
})
const meeting = (differs: Partial<Placing> = {}): Placing => ({
  ...{
    id: 'm',
    version: 2,
    state: 'accepted',
    minutes: 30,
    startsAt: null,
    roomId: null,
    pair: null,
    host: null,
  },
  persons: [person('a', 'asking'), person('b', 'asked')],
  sides: { asking: { meetings: [], hours: null }, asked: { meetings: [], hours: null } },
  ...differs,
})
const room = (id: string, differs: Partial<PlacingRoom> = {}): PlacingRoom => ({
  ...{ id, name: {}, seats: 8, open: [], held: [], ...differs },
})
const held = (from: string, until: string, bilateralId: string | null = null) => ({
  ...{ id: 'h', bilateralId, session: false, reason: 'Lent', startsAt: at(from), endsAt: at(until) },
})

describe('A place of a meeting', () => {
  it('is one of the quarters within the hours of the house', () => {
    expect(hours(startsOf(day, 30, frame()).map((startsAt) => ({ startsAt })))).toEqual([
      ...['09:00', '09:15', '09:30', '09:45', '10:00', '10:15', '10:30'],
    ])
  })

  it('is refused for everything that is against it, people first', () => {
    const own = meeting({
      persons: [person('a', 'asking'), person('b', 'asked'), person('c', 'asked', false)],
    })
    const of = frame([taken('a', '09:00', '09:20'), taken('c', '09:00', '10:00')])
    const small = room('r', {
      seats: 1,
      open: [{ startsAt: at('10:00'), endsAt: at('11:00') }],
      held: [held('09:40', '10:00')],
    })
    expect(whyNotPlace(of, own, small, at('09:00')).map(({ code }) => code)).toEqual([
      ...['person', 'room_taken', 'room_closed', 'room_small'],
    ])
    // Who is no principal stays away, and needs no chair.
    expect(whyNotPlace(of, own, room('r', { seats: 2 }), at('09:30'))).toEqual([])
    const silent = meeting({ persons: [person('a', 'asking')] })
    expect(whyNotPlace(frame(), silent, room('r'), at('05:00')).map(({ code }) => code)).toEqual([
      ...['passed', 'nobody_speaks'],
    ])
    const full = meeting({
      sides: { asking: { meetings: [stands('10:00')], hours: null }, asked: { meetings: [], hours: null } },
    })
    expect(whyNotPlace(frame([], { perDay: 1 }), full, room('r'), at('09:00'))).toEqual([
      { code: 'day_full', side: 'asking' },
    ])
  })

  it('is refused where the way is too long, the room is full for a side, or nobody interprets', () => {
    const standpoint = (id: string) => ({
      id,
      online: false,
      venue: { id: `at ${id}`, cities: new Set<string>() },
    })
    const rooms = new Map(['r', 'far'].map((id) => [id, standpoint(id)]))
    const of = frame([taken('a', '09:00', '09:30', { roomId: 'far' })], { perRoomDay: 1 })
    const ways = { settings: house, travel: new Map<string, number>(), rooms }
    const pool = [{ id: 'i', languages: ['en', 'fr'], hours: [], busy: [taken('i', '10:30', '11:00')] }]
    const own = meeting({ pair: ['en', 'fr'] })
    const codes = (time: string, one = own) =>
      whyNotPlace({ ...of, ways, pool }, one, room('r'), at(time)).map(({ code }) => code)
    expect(codes('09:45')).toEqual(['travel'])
    expect(codes('10:00')).toEqual([])
    expect(codes('10:15')).toEqual(['no_interpreter'])
    const brings = { ...person('v', 'asked', false), interprets: true }
    expect(codes('10:15', { ...own, persons: [...own.persons, brings] })).toEqual([])
    const full = { meetings: [stands('09:00')], hours: null }
    expect(codes('10:00', { ...own, sides: { ...own.sides, asked: full } })).toEqual(['room_day_full'])
    // Where only that is missing everywhere, it is the cause.
    const none = [{ ...pool[0], id: 'i', languages: ['en'], hours: [], busy: [] }]
    expect(causeOf({ ...of, ways, pool: none }, own, [room('r')], [day])).toEqual({ code: 'no_interpreter' })
  })

  it('is not in its own way', () => {
    const own = meeting({ state: 'scheduled', startsAt: at('09:00'), roomId: 'r' })
    const of = frame([taken('a', '09:00', '09:30', { kind: 'bilateral', id: 'm' })])
    const there = room('r', { held: [held('09:00', '09:45', 'm')] })
    expect(whyNotPlace(of, own, there, at('09:15'))).toEqual([])
    expect(hours(freePlaces(of, own, [there], [day]))).not.toContain('09:00')
  })

  it('is better where nobody stays away, where no principal runs, and in the smallest room', () => {
    const own = meeting({
      persons: [person('a', 'asking'), person('b', 'asked'), person('c', 'asked', false)],
    })
    const of = frame([taken('a', '09:00', '09:30'), taken('c', '09:00', '10:15')])
    const places = freePlaces(of, own, [room('large', { seats: 20 }), room('small', { seats: 4 })], [day])
    expect(hours(places.slice(0, 4))).toEqual(['10:15', '10:15', '10:30', '10:30'])
    expect(places[0]?.roomId).toBe('small')
    expect(places.at(-1)).toMatchObject({ startsAt: at('09:30'), away: [{ id: 'c' }], tight: [{ id: 'a' }] })
  })
})

describe('That there is none', () => {
  it('has a cause in words of the desk', () => {
    const cause = (of: PlacingFrame, own = meeting(), rooms = [room('r')]) => causeOf(of, own, rooms, [day])
    expect(cause(frame())).toBeNull()
    expect(cause(frame(), meeting({ persons: [person('a', 'asking')] }))).toMatchObject({
      code: 'nobody_speaks',
      side: 'asked',
    })
    expect(cause(frame([taken('a', '09:00', '10:00'), taken('b', '10:00', '11:00')]))).toMatchObject({
      code: 'no_common_time',
    })
    expect(cause(frame(), meeting(), [room('r', { held: [held('09:00', '11:00')] })])).toMatchObject({
      code: 'rooms_full',
    })
    expect(cause(frame(), meeting(), [room('r', { seats: 1 })])).toEqual({ code: 'rooms_small', people: 2 })
    const full = { meetings: [stands('10:00')], hours: null }
    expect(
      cause(frame([], { perDay: 1 }), meeting({ sides: { asking: full, asked: { ...full, meetings: [] } } })),
    ).toEqual({ code: 'day_full', side: 'asking' })
  })
})

describe('The desk', () => {
  it('places what is agreed, and never a request that waits for an answer', () => {
    expect(states.filter((state) => whyNotDesk('place', { state }) === null)).toEqual([
      ...['accepted', 'scheduled', 'bumped'],
    ])
    expect(states.filter((state) => whyNotDesk('unplace', { state }) === null)).toEqual(['scheduled'])
  })
})

describe('The table', () => {
  const seated = (
    id: string,
    side: 'asking' | 'asked',
    capacity: 'head' | 'alternate' | 'adviser' | 'interpreter' | 'media',
  ) => ({ id, name: id, side, capacity, principal: capacity === 'head' }) as const
  const persons = [
    seated('adviser', 'asked', 'adviser'),
    seated('press', 'asked', 'media'),
    seated('alternate', 'asked', 'alternate'),
    seated('voice', 'asked', 'interpreter'),
    seated('second', 'asked', 'interpreter'),
    seated('minister', 'asked', 'head'),
    seated('guest', 'asking', 'head'),
  ]
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id)

  it('has the principals at the middle, the interpreter at the left, the others outwards by capacity, right first', () => {
    const { host, guest } = seatingOf(persons, null)
    expect([host.side, host.principal?.id, guest.principal?.id]).toEqual(['asked', 'minister', 'guest'])
    expect(ids(host.right)).toEqual(['alternate'])
    expect(ids(host.left)).toEqual(['voice', 'adviser'])
    expect(ids(host.behind)).toEqual(['second', 'press'])
  })

  it('is received by the summit’s host where it is one of the two; the guest’s flag is at the host’s right', () => {
    expect(seatingOf(persons, 'asking').host.side).toBe('asking')
    expect(flagsOf('asking')).toEqual(['asked', 'asking'])
    expect(flagsOf(null)).toEqual(['asking', 'asked'])
  })
})
