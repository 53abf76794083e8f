import { describe, expect, it } from 'vitest'
import {
  date,
  dateParts,
  dateRange,
  dateRangeParts,
  monthDay,
  monthShort,
  weekdayDate,
  weekdayShort,
} from '@/domain/shared/date-format'
import { number, percent } from '@/domain/shared/number-format'
import { relative } from '@/domain/shared/relative-format'
import { duration, time, timeRange, timeSpan, untilTime, wallTime } from '@/domain/shared/time-format'
import { sameClock, zoneName } from '@/domain/shared/zone-format'

const Z = 'America/Toronto'
const at = (clock: string, day = '2019-05-30') => `${day}T${clock}:00-04:00`
/** `~` stands for U+00A0, so that a wrong space shows in the expectation. */
const nb = (text: string) => text.replaceAll('~', '\u00A0')

describe('a time of day', () => {
  it.each([
    ['13:30', '1:30~pm', '13~h~30'],
    ['09:00', '9~am', '9~h'],
    ['09:05', '9:05~am', '9~h~05'],
    ['12:00', '12~pm', '12~h'],
    ['12:30', '12:30~pm', '12~h~30'],
    ['00:00', '12~am', '0~h'],
    ['00:15', '12:15~am', '0~h~15'],
    ['23:59', '11:59~pm', '23~h~59'],
  ])('%s', (clock, en, fr) => {
    expect(time(at(clock), Z, 'en')).toBe(nb(en))
    expect(time(at(clock), Z, 'fr')).toBe(nb(fr))
    expect(wallTime(clock, 'en')).toBe(nb(en))
    expect(wallTime(clock, 'fr')).toBe(nb(fr))
  })

  it('is read in the zone, and a Date and its text are the same', () => {
    expect(time(at('10:30'), 'Pacific/Auckland', 'en')).toBe(nb('2:30~am'))
    expect(time(new Date(at('10:30')), Z, 'fr')).toBe(nb('10~h~30'))
  })
})

describe('a range of times', () => {
  it.each([
    ['09:00', '17:00', '9~am to 5~pm', 'de 9~h à 17~h'],
    ['13:30', '14:45', '1:30 to 2:45~pm', 'de 13~h~30 à 14~h~45'],
    ['10:30', '12:00', '10:30~am to 12~pm', 'de 10~h~30 à 12~h'],
    ['12:00', '13:00', '12 to 1~pm', 'de 12~h à 13~h'],
  ])('%s-%s', (start, end, en, fr) => {
    expect(timeRange(at(start), at(end), Z, 'en')).toBe(nb(en))
    expect(timeRange(at(start), at(end), Z, 'fr')).toBe(nb(fr))
    expect(timeSpan(at(start), at(end), Z, 'fr')).toBe(nb(fr).replace('de ', ''))
  })

  it('names both halves of the day when it goes over midnight', () => {
    expect(timeRange(at('22:00'), at('01:00', '2019-05-31'), Z, 'en')).toBe(nb('10~pm to 1~am'))
    expect(timeRange(at('13:00'), at('13:00', '2019-05-31'), Z, 'en')).toBe(nb('1~pm to 1~pm'))
  })

  it('has its end alone', () => {
    expect(untilTime(at('10:30'), Z, 'en')).toBe(nb('to~10:30~am'))
    expect(untilTime(at('10:30'), Z, 'fr')).toBe(nb('à~10~h~30'))
  })
})

describe('a date', () => {
  it.each([
    ['2019-05-30', 'May~30, 2019', '30~mai~2019'],
    ['2019-06-01', 'June~1, 2019', '1er~juin~2019'],
    ['2019-08-21', 'August~21, 2019', '21~août~2019'],
  ])('%s', (day, en, fr) => {
    expect(date(day, Z, 'en')).toBe(nb(en))
    expect(date(day, Z, 'fr')).toBe(nb(fr))
  })

  it('has the er of the first of the month as a part to be raised', () => {
    expect(dateParts('2019-06-01', Z, 'fr')).toEqual([
      { text: '1' },
      { text: 'er', sup: true },
      { text: nb('~juin~2019') },
    ])
    expect(dateParts('2019-06-11', Z, 'fr')).toEqual([{ text: nb('11~juin~2019') }])
  })

  it('is that of the zone for an instant, and a calendar date is itself in every zone', () => {
    expect(date('2019-05-31T03:00:00Z', Z, 'en')).toBe(nb('May~30, 2019'))
    expect(date('2019-05-31', Z, 'en')).toBe(nb('May~31, 2019'))
  })

  it('has its weekday, whole and short, alone and inside a sentence', () => {
    expect(weekdayDate('2019-05-30', Z, 'en')).toBe(nb('Thursday, May~30'))
    expect(weekdayDate('2019-05-30', Z, 'fr')).toBe(nb('Jeudi 30~mai'))
    expect(weekdayDate('2019-06-01', Z, 'fr', { inSentence: true, year: true })).toBe(
      nb('samedi 1er~juin~2019'),
    )
    expect(weekdayDate('2019-05-30', Z, 'fr', { short: true })).toBe(nb('Jeu. 30~mai'))
    expect(weekdayDate('2019-05-30', Z, 'en', { short: true, year: true })).toBe(nb('Thu, May~30, 2019'))
    expect(weekdayShort('2019-05-30', Z, 'en')).toBe('Thu')
    expect(weekdayShort('2019-05-30', Z, 'fr')).toBe('Jeu.')
  })

  it('has its month in short', () => {
    expect([monthShort('2019-05-30', Z, 'en'), monthShort('2019-05-30', Z, 'fr')]).toEqual(['May', 'mai'])
    expect([monthShort('2019-09-01', Z, 'en'), monthShort('2019-02-01', Z, 'fr')]).toEqual(['Sept', 'févr.'])
    expect([monthDay('2019-05-30', Z, 'en'), monthDay('2019-05-01', Z, 'fr')]).toEqual([
      nb('May~30'),
      nb('1er~mai'),
    ])
  })
})

describe('a range of dates', () => {
  it.each([
    ['2019-05-29', '2019-05-31', 'May~29 to 31, 2019', 'du 29 au 31~mai~2019'],
    ['2019-05-29', '2019-06-01', 'May~29 to June~1, 2019', 'du 29~mai au 1er~juin~2019'],
    [
      '2019-12-30',
      '2020-01-02',
      'December~30, 2019 to January~2, 2020',
      'du 30~décembre~2019 au 2~janvier~2020',
    ],
    ['2019-05-01', '2019-05-03', 'May~1 to 3, 2019', 'du 1er au 3~mai~2019'],
    ['2019-05-30', '2019-05-30', 'May~30, 2019', '30~mai~2019'],
    ['2018-05-30', '2019-05-30', 'May~30, 2018 to May~30, 2019', 'du 30~mai~2018 au 30~mai~2019'],
  ])('%s %s', (first, last, en, fr) => {
    expect(dateRange(first, last, Z, 'en')).toBe(nb(en))
    expect(dateRange(first, last, Z, 'fr')).toBe(nb(fr))
  })

  it('raises every er', () => {
    const raised = dateRangeParts('2019-05-01', '2019-06-01', Z, 'fr').filter((part) => part.sup)
    expect(raised).toHaveLength(2)
  })
})

describe('a zone', () => {
  it.each([
    ['America/Toronto', '2019-05-30T12:00:00Z', 'EDT', 'HAE'],
    ['America/Toronto', '2019-01-30T12:00:00Z', 'EST', 'HNE'],
    ['America/Vancouver', '2019-05-30T12:00:00Z', 'PDT', 'HAP'],
    ['America/Edmonton', '2019-01-30T12:00:00Z', 'MST', 'HNR'],
    ['America/Regina', '2019-07-30T12:00:00Z', 'CST', 'HNC'],
    ['America/Winnipeg', '2019-07-30T12:00:00Z', 'CDT', 'HAC'],
    ['America/Halifax', '2019-07-30T12:00:00Z', 'ADT', 'HAA'],
    ['America/St_Johns', '2019-01-30T12:00:00Z', 'NST', 'HNT'],
    ['America/St_Johns', '2019-07-30T12:00:00Z', 'NDT', 'HAT'],
    ['America/Whitehorse', '2019-07-30T12:00:00Z', 'PDT', 'HAP'],
    ['America/Whitehorse', '2021-07-30T12:00:00Z', 'MST', 'HNR'],
    ['UTC', '2019-05-30T12:00:00Z', 'UTC', 'UTC'],
    ['Pacific/Auckland', '2020-11-02T20:00:00Z', 'UTC+13, Auckland', 'UTC+13, Auckland'],
    ['Europe/London', '2019-05-30T12:00:00Z', 'UTC+1, London', 'UTC+1, Londres'],
    ['Europe/London', '2019-01-30T12:00:00Z', 'UTC, London', 'UTC, Londres'],
    ['Asia/Kathmandu', '2019-01-30T12:00:00Z', 'UTC+5:45, Kathmandu', 'UTC+5:45, Katmandou'],
    ['America/Montevideo', '2019-01-30T12:00:00Z', 'UTC−3, Montevideo', 'UTC−3, Montevideo'],
    ['America/Mexico_City', '2019-01-30T12:00:00Z', 'UTC−6, Mexico City', 'UTC−6, Mexico'],
  ])('%s at %s', (zone, instant, en, fr) => {
    expect(zoneName(instant, zone, 'en')).toBe(en)
    expect(zoneName(instant, zone, 'fr')).toBe(fr)
  })

  it('shows the same clock as another, or not', () => {
    expect(sameClock('2019-05-30T12:00:00Z', Z, 'America/New_York')).toBe(true)
    expect(sameClock('2019-05-30T12:00:00Z', Z, 'America/Halifax')).toBe(false)
  })
})

describe('lengths and numbers', () => {
  it('writes lengths with SI symbols', () => {
    expect(duration(90, 'en')).toBe(nb('1~h~30~min'))
    expect(duration(45, 'fr')).toBe(nb('45~min'))
    expect(duration(120, 'fr')).toBe(nb('2~h'))
    expect(duration(0, 'en')).toBe(nb('0~min'))
  })

  it('groups by three and writes the decimal sign of the language', () => {
    expect([number(1750, 'en'), number(1750, 'fr')]).toEqual(['1,750', nb('1~750')])
    expect([number(2.5, 'en'), number(2.5, 'fr')]).toEqual(['2.5', '2,5'])
    expect([number(1234567.891, 'en'), number(-1000, 'fr')]).toEqual(['1,234,567.89', nb('-1~000')])
    expect([number(999, 'fr'), number(-0.001, 'en'), number(0, 'fr')]).toEqual(['999', '0', '0'])
    expect([percent(0.12, 'en'), percent(0.125, 'fr', 1)]).toEqual(['12%', nb('12,5~%')])
  })
})

describe('how far off', () => {
  it('is said in the largest whole unit', () => {
    expect(relative('2019-05-30T12:05:00Z', '2019-05-30T12:00:00Z', 'en')).toBe(nb('in 5~minutes'))
    expect(relative('2019-05-30T12:00:00Z', '2019-05-30T14:10:00Z', 'fr')).toBe(nb('il y a 2~heures'))
    expect(relative('2019-06-02T12:00:00Z', '2019-05-30T12:00:00Z', 'fr')).toBe(nb('dans 3~jours'))
  })
})

describe('spaces', () => {
  it('are never thin ones', () => {
    const all = (['en', 'fr'] as const).flatMap((language) => [
      time(at('13:30'), Z, language),
      timeRange(at('09:00'), at('17:00'), Z, language),
      dateRange('2019-05-29', '2019-06-01', Z, language),
      number(1234567.5, language),
      percent(0.5, language),
      relative(at('13:30'), at('09:00'), language),
    ])
    expect(all.join('')).not.toMatch(/[\u2000-\u200B\u202F]/)
  })
})
