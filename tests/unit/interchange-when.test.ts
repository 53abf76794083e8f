import { describe, expect, it } from 'vitest'
import { clockRange, clockTime, lengthInMinutes } from '@/domain/interchange/clock-rules'
import { calendarDate } from '@/domain/interchange/date-rules'
import { momentOf } from '@/domain/interchange/when-rules'

const calendar = { days: ['2031-05-29', '2031-05-30'], startsOn: '2031-05-29', endsOn: '2031-05-30' }

describe('A time as people type it', () => {
  it.each([
    ['9:30', 570],
    ['09h30', 570],
    ['9 h 30', 570],
    ['9\u00A0h\u00A030', 570],
    ['15ː30', 930],
    ['15：30', 930],
    ['9h', 540],
    ['9 h', 540],
    ['9.30', 570],
    ['0930', 570],
    ['09:30:00', 570],
    ['1:30 pm', 810],
    ['1:30 p.m.', 810],
    ['12 am', 0],
    ['12:15 pm', 735],
    ['9 am', 540],
    ['midi', 720],
    ['24:00', 1440],
  ])('%s is read', (text, minutes) => expect(clockTime(text)).toBe(minutes))

  it.each(['25:00', '9:75', '13:30 pm', 'noonish', '', '9', 'h30', '24:30'])('%s is none', (text) =>
    expect(clockTime(text)).toBeNull(),
  )

  it.each([
    ['9:30-10:45', 570, 645],
    ['9 h 30 à 10 h 45', 570, 645],
    ['de 9 h à 17 h', 540, 1020],
    ['1:30 to 2:45 pm', 810, 885],
    ['11 to 12:30 pm', 0, 0],
    ['9h–10h30', 540, 630],
  ])('%s is both ends', (text, start, end) =>
    expect(clockRange(text)).toEqual(start === 0 ? null : { start, end }),
  )

  it.each([
    ['75', 75],
    ['75 min', 75],
    ['1:15', 75],
    ['1h15 min.', 75],
    ['1 h 15', 75],
    ['1 h', 60],
    ['1,5 h', 90],
    ['1 hour 30 minutes', 90],
    ['PT1H15M', 75],
    ['00:05', 5],
    ['01:15:00', 75],
  ])('%s is a length', (text, minutes) => expect(lengthInMinutes(text)).toBe(minutes))

  it.each(['soon', '1:75', '', '-5'])('%s is no length', (text) => expect(lengthInMinutes(text)).toBeNull())
})

describe('A date as people type it', () => {
  it.each([
    ['2031-05-30', '2031-05-30'],
    ['30/05/2031', '2031-05-30'],
    ['05/30/2031', '2031-05-30'],
    ['30.05.31', '2031-05-30'],
    ['May 30, 2031', '2031-05-30'],
    ['30 mai 2031', '2031-05-30'],
    ['Friday, May 30', '2031-05-30'],
    ['vendredi 30 mai', '2031-05-30'],
    ['Ven. 30 mai', '2031-05-30'],
    ['1er juin 2031', '2031-06-01'],
    ['mar. 4 mars 2031', '2031-03-04'],
    ['Day 2', '2031-05-30'],
    ['Jour 1', '2031-05-29'],
    ['Friday', '2031-05-30'],
    ['20310530', '2031-05-30'],
  ])('%s is read', (text, date) => expect(calendarDate(text, calendar)).toBe(date))

  it('goes by the days of the summit where day and month could be either', () => {
    const june = { days: ['2031-06-05'], startsOn: '2031-06-05', endsOn: '2031-06-05' }
    expect(calendarDate('05/06/2031', june)).toBe('2031-06-05')
    expect(calendarDate('06/05/2031', june)).toBe('2031-06-05')
    expect(calendarDate('05/06/2031', calendar)).toBeNull()
  })

  it.each(['2031-02-30', 'tomorrow', '31/31/2031', 'May', 'Day 9', ''])('%s is none', (text) =>
    expect(calendarDate(text, calendar)).toBeNull(),
  )
})

describe('A moment', () => {
  it.each([
    ['2031-05-30T10:30:00-04:00', { instant: '2031-05-30T14:30:00.000Z' }],
    ['2031-05-30 10:30', { date: '2031-05-30', minutes: 630 }],
    ['30/05/2031 10 h 30', { date: '2031-05-30', minutes: 630 }],
    ['May 30, 2031 at 1:30 pm', { date: '2031-05-30', minutes: 810 }],
    ['10:30', { date: null, minutes: 630 }],
    ['2031-05-30', { date: '2031-05-30', minutes: null }],
    ['0.4375', { date: null, minutes: 630 }],
    ['47998.4375', { date: '2031-05-30', minutes: 630 }],
  ])('%s is read', (text, moment) => expect(momentOf(text, calendar)).toEqual(moment))
})
