import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  datesFrom,
  dayOf,
  daysBetween,
  instantToWall,
  isoWithOffset,
  isZone,
  minutesBetween,
  offsetMinutes,
  summitNow,
  wallToInstant,
} from '@/domain/shared/time'

const OTTAWA = 'America/Toronto'
const zones = [
  OTTAWA,
  'America/St_Johns',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
  'Europe/Lisbon',
  'America/Montevideo',
  'Pacific/Chatham',
]

describe('the clock of a summit', () => {
  it('is moved by its offset, forwards and backwards', () => {
    const now = new Date('2026-01-01T00:00:00Z')
    expect(summitNow(now, 0)).toEqual(now)
    expect(summitNow(now, -60).toISOString()).toBe('2025-12-31T23:59:00.000Z')
  })
})

describe('days', () => {
  it('start at midnight in the zone', () => {
    expect(dayOf('2019-05-30T03:59:59Z', OTTAWA)).toBe('2019-05-29')
    expect(dayOf('2019-05-30T04:00:00Z', OTTAWA)).toBe('2019-05-30')
    expect(dayOf('2020-11-02T20:00:00Z', 'Pacific/Auckland')).toBe('2020-11-03')
  })

  it('are counted by the calendar, also where a day has 23 or 25 hours', () => {
    expect(daysBetween('2019-03-09', '2019-03-11')).toBe(2)
    expect(daysBetween('2019-11-04', '2019-11-02')).toBe(-2)
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01')
    expect(datesFrom('2019-05-30', '2019-06-01')).toEqual(['2019-05-30', '2019-05-31', '2019-06-01'])
    expect(datesFrom('2019-05-30', '2019-05-29')).toEqual([])
  })

  it('have 23 hours of minutes when clocks go forward', () => {
    expect(minutesBetween('2019-03-10T00:00:00-05:00', '2019-03-11T00:00:00-04:00')).toBe(23 * 60)
  })
})

describe('a time on the wall', () => {
  it('becomes the instant of its zone', () => {
    expect(wallToInstant('2019-05-30', '10:30', OTTAWA)).toEqual({
      ok: true,
      value: { instant: new Date('2019-05-30T14:30:00Z'), twice: false },
    })
  })

  it('is refused when clocks jump over it, and the refusal says when they jump', () => {
    expect(wallToInstant('2019-03-10', '02:30', OTTAWA)).toEqual({
      ok: false,
      code: 'time_does_not_exist',
      details: { next: new Date('2019-03-10T07:00:00Z') },
    })
    expect(wallToInstant('2019-03-10', '03:00', OTTAWA).ok).toBe(true)
  })

  it('is refused on a whole day that a zone left out', () => {
    expect(wallToInstant('2011-12-30', '12:00', 'Pacific/Apia')).toMatchObject({
      ok: false,
      code: 'time_does_not_exist',
    })
  })

  it('is the first of two when clocks go back, and says that there are two', () => {
    expect(wallToInstant('2019-11-03', '01:30', OTTAWA)).toEqual({
      ok: true,
      value: { instant: new Date('2019-11-03T05:30:00Z'), twice: true },
    })
    expect(wallToInstant('2019-11-03', '02:00', OTTAWA)).toMatchObject({ value: { twice: false } })
  })

  it('may be midnight at the end of a day', () => {
    expect(wallToInstant('2019-05-30', '24:00', OTTAWA)).toMatchObject({
      value: { instant: new Date('2019-05-31T04:00:00Z') },
    })
  })

  it.each([
    ['2019-02-30', '10:00'],
    ['2019-5-30', '10:00'],
    ['2019-05-30', '9:30'],
    ['2019-05-30', '24:01'],
    ['2019-05-30', '10:60'],
  ])('is refused when it is none: %s %s', (date, time) => {
    expect(wallToInstant(date, time, OTTAWA)).toMatchObject({ ok: false, code: 'not_a_time' })
  })
})

const instants = fc
  .integer({ min: Date.UTC(2007, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000))

describe('there and back', () => {
  it('any instant comes back from its wall time, or the earlier one with the same wall time does', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const wall = instantToWall(instant, zone)
        const back = wallToInstant(wall.date, wall.time, zone)
        if (!back.ok) throw new Error(`${wall.date} ${wall.time} ${zone} was refused`)
        expect(instantToWall(back.value.instant, zone)).toEqual(wall)
        if (back.value.twice) expect(back.value.instant.getTime()).toBeLessThanOrEqual(instant.getTime())
        else expect(back.value.instant).toEqual(instant)
      }),
      { numRuns: 500 },
    )
  })

  it('holds within three hours of each change of clocks too', () => {
    const changes = [
      ['2019-03-10T07:00:00Z', OTTAWA],
      ['2019-11-03T06:00:00Z', OTTAWA],
      ['2020-09-26T14:00:00Z', 'Pacific/Auckland'],
      ['2020-04-04T14:00:00Z', 'Pacific/Auckland'],
      ['2020-10-03T15:30:00Z', 'Australia/Lord_Howe'],
      ['2021-04-03T15:00:00Z', 'Australia/Lord_Howe'],
      ['2019-03-31T01:00:00Z', 'Europe/Lisbon'],
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }), ([at, zone], minutes) => {
        const instant = new Date(Date.parse(at) + minutes * 60_000)
        const wall = instantToWall(instant, zone)
        const back = wallToInstant(wall.date, wall.time, zone)
        if (!back.ok) throw new Error(`${wall.date} ${wall.time} ${zone} was refused`)
        expect(instantToWall(back.value.instant, zone)).toEqual(wall)
        if (!back.value.twice) expect(back.value.instant).toEqual(instant)
      }),
    )
  })

  it('text with an offset names the same instant', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const iso = isoWithOffset(instant, zone)
        expect(new Date(iso)).toEqual(instant)
        expect(iso).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00[+-]\d{2}:\d{2}$/)
      }),
    )
  })
})

describe('offsets and zones', () => {
  it('are those of Intl, minute by minute, also around changes of clocks', () => {
    const clocks = zones.map(
      (timeZone) =>
        new Intl.DateTimeFormat('en-CA', {
          timeZone,
          dateStyle: 'short',
          timeStyle: 'short',
          hourCycle: 'h23',
        }),
    )
    fc.assert(
      fc.property(instants, fc.constantFrom(...clocks), (instant, clock) => {
        const wall = instantToWall(instant, clock.resolvedOptions().timeZone)
        expect(`${wall.date}, ${wall.time}`).toBe(clock.format(instant))
      }),
    )
  })

  it('are written and counted east of UTC', () => {
    expect(isoWithOffset('2019-05-30T14:30:00Z', OTTAWA)).toBe('2019-05-30T10:30:00-04:00')
    expect(isoWithOffset('2020-01-01T00:00:00Z', 'Asia/Kathmandu')).toBe('2020-01-01T05:45:00+05:45')
    expect(isoWithOffset('2020-01-01T00:00:00Z', 'UTC')).toBe('2020-01-01T00:00:00+00:00')
    expect(offsetMinutes('2020-01-01T00:00:00Z', 'America/St_Johns')).toBe(-210)
  })

  it('know a zone from what is none', () => {
    expect(isZone('Pacific/Auckland')).toBe(true)
    expect(isZone('Pacific/Atlantis')).toBe(false)
  })

  it('throw on what is no instant: a fault, not a refusal', () => {
    expect(() => dayOf('soon', OTTAWA)).toThrow(RangeError)
  })
})
