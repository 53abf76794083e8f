import { describe, expect, test } from 'vitest'
import { demoClock, nearest, type ClockedSummit } from '@/prisma/demo/clock'

const summits: ClockedSummit[] = [
  { slug: 'ogp-ottawa-2019', startsOn: '2019-05-27', endsOn: '2019-05-31', timeZone: 'America/Toronto' },
  { slug: 'digital-nations-2020', startsOn: '2020-11-02', endsOn: '2020-11-04', timeZone: 'America/Toronto' },
  {
    slug: 'learning-exchange-2019',
    startsOn: '2019-04-22',
    endsOn: '2019-04-26',
    timeZone: 'America/Toronto',
  },
  {
    slug: 'open-smart-cities-2017',
    startsOn: '2017-12-14',
    endsOn: '2017-12-14',
    timeZone: 'Pacific/Auckland',
  },
]
const now = new Date('2026-03-04T05:06:07.890Z')

/** The moment at which a summit's clock stands, to the second. */
function standsAt(demoDay: string | undefined, slug: string): string {
  const clock = demoClock(summits, demoDay, now)
  if (!clock.ok) throw new Error(clock.code)
  return new Date(
    Math.round((now.getTime() + (clock.value.get(slug) ?? 0) * 1000) / 1000) * 1000,
  ).toISOString()
}

describe('the clocks of the demo summits', () => {
  test('OGP stands a week before the summit, Digital Nations at 26 October 2020', () => {
    expect(standsAt(undefined, 'ogp-ottawa-2019')).toBe('2019-05-22T14:00:00.000Z')
    expect(standsAt('', 'digital-nations-2020')).toBe('2020-10-26T13:00:00.000Z')
  })

  test('the summits that are over keep real time', () => {
    const clock = demoClock(summits, undefined, now)
    expect(clock.ok && clock.value.get('learning-exchange-2019')).toBe(0)
    expect(clock.ok && clock.value.get('open-smart-cities-2017')).toBe(0)
  })

  test('every offset is a whole number of seconds', () => {
    const clock = demoClock(summits, '2019-05-30T10:52', now)
    if (!clock.ok) throw new Error(clock.code)
    for (const offset of clock.value.values()) expect(Number.isInteger(offset)).toBe(true)
  })

  test('a given moment moves the summit whose dates lie nearest, and no other', () => {
    expect(standsAt('2019-05-30T10:52', 'ogp-ottawa-2019')).toBe('2019-05-30T14:52:00.000Z')
    expect(standsAt('2019-05-30T10:52', 'digital-nations-2020')).toBe('2020-10-26T13:00:00.000Z')
    expect(standsAt('2019-04-30T09:00', 'learning-exchange-2019')).toBe('2019-04-30T13:00:00.000Z')
  })

  test('a given moment is read on the clocks of its summit', () => {
    expect(standsAt('2017-12-14T09:00', 'open-smart-cities-2017')).toBe('2017-12-13T20:00:00.000Z')
    expect(standsAt('2020-11-01T09:00', 'digital-nations-2020')).toBe('2020-11-01T14:00:00.000Z')
  })

  test('a day inside a summit is nearer than any other summit, and of two as near the first is taken', () => {
    expect(nearest(summits, '2019-05-31')?.slug).toBe('ogp-ottawa-2019')
    expect(nearest([...summits].reverse(), '2019-04-24')?.slug).toBe('learning-exchange-2019')
    const twins = [summits[0], { ...summits[0], slug: 'twin' }].filter(
      (one) => one !== undefined,
    ) as ClockedSummit[] // both have every field
    expect(nearest(twins, '2030-01-01')?.slug).toBe('ogp-ottawa-2019')
    expect(nearest([], '2030-01-01')).toBeUndefined()
  })

  test.each([
    '2019-05-30',
    '30 May',
    '2019-13-01T10:00',
    '2019-02-30T10:00',
    '2019-05-30T25:00',
    '2020-03-08T02:30',
  ])('%s is refused: no clock shows it', (given) => {
    // 8 March 2020, 2:30: Toronto's clocks jump from 2:00 to 3:00.
    const clock = demoClock(summits, given, now)
    expect(clock).toEqual({ ok: false, code: 'not_a_moment', details: { given } })
  })
})
