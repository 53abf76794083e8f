import { describe, expect, it } from 'vitest'
import { type OfferFrame, type OfferRoom, type OfferSide, offeredTimes } from '@/domain/bilateral/offer-rules'
import { groupOf, metBy, whyNot } from '@/domain/bilateral/rules'
import { settings } from '@/domain/bilateral/schema'

const at = (time: string, day = '30') => new Date(`2019-05-${day}T${time}:00-04:00`)
const busy = (from: string, until: string) => ({ startsAt: at(from), endsAt: at(until) })
const frame = (differs: object = {}): OfferFrame => ({
  ...{ zone: 'America/Toronto', dates: ['2019-05-30'], minutes: 30, clock: at('09:00', '22') },
  settings: settings.parse({ opensAt: '09:00', closesAt: '11:00', turnaround: 15, ...differs }),
})
const side = (differs: Partial<OfferSide> = {}): OfferSide => ({
  busy: [],
  meetings: [],
  hours: null,
  ...differs,
})
const room = (id: string, seats: number | null, differs: Partial<OfferRoom> = {}): OfferRoom => ({
  ...{ id, seats, open: [], busy: [] },
  ...differs,
})
const held = (time: string, roomId: string | null = null) => ({ startsAt: at(time), roomId })
const starts = (offers: { startsAt: Date }[]) =>
  offers.map(({ startsAt }) =>
    startsAt
      .toISOString()
      .slice(11, 16)
      .replace(/^1(\d)/, (_all, hour) => `0${Number(hour) + 6}`),
  )

const times = (
  own: OfferSide,
  other: OfferSide,
  rooms = [room('a', 8)],
  of = frame(),
  members = [] as never[],
) => offeredTimes(of, own, other, rooms, 4, members)

describe('The times that are offered', () => {
  it('are those at which both principals and a room are free, on the quarter of an hour, within the house’s hours', () => {
    const own = side({ busy: [busy('09:00', '09:30')] })
    const other = side({ busy: [busy('10:15', '11:00')] })
    expect(times(own, other).map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2019-05-30T13:45:00.000Z',
      '2019-05-30T13:30:00.000Z',
    ])
  })

  it('put last what has one’s own principal run from one engagement to the next, and say so of one’s own alone', () => {
    const tight = times(side({ busy: [busy('09:00', '09:30')] }), side({ busy: [busy('10:30', '11:00')] }))
    expect(tight.map(({ reasons }) => reasons)).toEqual([
      ['both_free'],
      ['both_free'],
      ['both_free', 'right_after'],
    ])
    expect(tight.at(-1)?.startsAt).toEqual(at('09:30'))
  })

  it('take the smallest room that holds everybody, and leave time to clear it', () => {
    const rooms = [
      room('large', 20),
      room('fits', 6, { busy: [busy('09:40', '10:00')] }),
      room('small', 3),
      room('shut', 4, { open: [busy('15:00', '16:00')] }),
    ]
    const offers = times(side(), side(), rooms)
    // Half past nine would still be cleared when the next come at 9:40; before nine thirty it is the larger one.
    expect(offers.find(({ startsAt }) => +startsAt === +at('09:00'))?.roomId).toBe('large')
    expect(offers.find(({ startsAt }) => +startsAt === +at('10:00'))?.roomId).toBe('fits')
    expect(times(side(), side(), [room('small', 3)])).toEqual([])
  })

  it('keep to the meetings of a day, to the latest hour for tomorrow, and to what has passed', () => {
    const full = side({ meetings: [held('14:00'), held('15:00')] })
    expect(times(full, side(), undefined, frame({ perDay: 2 }))).toEqual([])
    expect(times(full, side(), undefined, frame({ perDay: 3 }))).not.toEqual([])
    const late = frame({ latestAt: '17:00' })
    expect(times(side(), side(), undefined, { ...late, clock: at('16:59', '29') })).not.toEqual([])
    expect(times(side(), side(), undefined, { ...late, clock: at('17:00', '29') })).toEqual([])
    expect(times(side(), side(), undefined, { ...frame(), clock: at('10:20') })).toHaveLength(1)
  })

  it('lie in the working day of both, where each sits at home', () => {
    const tallinn = side({ hours: { zone: 'Europe/Tallinn', from: '08:00', until: '17:00' } })
    expect(starts(times(side(), tallinn))).toEqual(['09:00', '09:15', '09:30'])
    const auckland = side({ hours: { zone: 'Pacific/Auckland', from: '08:00', until: '18:00' } })
    expect(times(side(), auckland)).toEqual([])
  })
})

describe('What a side can do', () => {
  it('is to answer where it is awaited, and to withdraw where it is not', () => {
    const open = { state: 'requested', awaits: 'asked' } as const
    expect(whyNot('accept', open, 'asked')).toBeNull()
    expect(whyNot('accept', open, 'asking')).toBe('not_awaited')
    expect(whyNot('withdraw', open, 'asking')).toBeNull()
    expect(whyNot('withdraw', open, 'asked')).toBe('not_awaited')
    expect(whyNot('cancel', { state: 'scheduled', awaits: null }, 'asked')).toBeNull()
    expect(whyNot('accept', { state: 'declined', awaits: null }, 'asked')).toBe('not_awaited')
    expect(groupOf(open, 'asked')).toBe('answer')
    expect(groupOf(open, 'asking')).toBe('waiting')
    const bumped = { state: 'bumped', awaits: null } as const
    expect([whyNot('choose', bumped, 'asking'), whyNot('choose', bumped, 'asked')]).toEqual([null, null])
    expect(whyNot('choose', { state: 'scheduled', awaits: null }, 'asked')).toBe('not_awaited')
    expect([groupOf(bumped, 'asking'), groupOf(bumped, 'asked')]).toEqual(['answer', 'answer'])
  })

  it('makes of two requests one: another time is a proposal, no time from either is a yes', () => {
    const awaited = { side: 'asked', awaits: 'asked' } as const
    expect(metBy({ ...awaited, startsAt: null }, null)).toBe('accepted')
    expect(metBy({ ...awaited, startsAt: null }, at('09:00'))).toBe('countered')
    expect(metBy({ ...awaited, startsAt: at('09:00') }, at('09:00'))).toBe('unchanged')
    expect(metBy({ ...awaited, startsAt: at('09:00') }, at('10:00'))).toBe('countered')
    expect(metBy({ side: 'asked', awaits: 'asking', startsAt: null }, at('10:00'))).toBe('unchanged')
  })
})
