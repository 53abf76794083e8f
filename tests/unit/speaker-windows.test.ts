import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WindowsTyped } from '@/domain/speaker/schema'
import { windowRows, windowsOf } from '@/domain/speaker/window-rules'

const zone = 'America/Toronto'
const days = ['2019-05-29', '2019-05-30', '2019-05-31']
const typed = (rows: Record<string, [from: string, to: string][]>): WindowsTyped => {
  const side = (index: 0 | 1) =>
    Object.fromEntries(
      Object.entries(rows).map(([day, list]) => [
        day,
        Object.fromEntries(list.map((row, number) => [String(number), row[index]])),
      ]),
    )
  return { from: side(0), to: side(1) }
}
const read = (
  rows: Record<string, [string, string][]>,
  standing: { startsAt: string; endsAt: string }[] = [],
) => windowsOf(typed(rows), standing, days, zone)

describe('Times of availability', () => {
  it('are read on the clock of the summit', () => {
    expect(read({ '2019-05-29': [['09:00', '12:30']] })).toEqual({
      ok: true,
      value: [{ startsAt: '2019-05-29T13:00:00.000Z', endsAt: '2019-05-29T16:30:00.000Z' }],
    })
  })

  it('may end at midnight, and are then one with those that begin there', () => {
    expect(
      read({
        '2019-05-29': [
          ['20:00', '00:00'],
          ['', ''],
        ],
        '2019-05-30': [['00:00', '02:00']],
      }),
    ).toEqual({
      ok: true,
      value: [{ startsAt: '2019-05-30T00:00:00.000Z', endsAt: '2019-05-30T06:00:00.000Z' }],
    })
  })

  it('that overlap or touch are one, in order of time', () => {
    const result = read({
      '2019-05-30': [
        ['13:00', '15:00'],
        ['09:00', '10:00'],
        ['10:00', '11:00'],
        ['14:00', '14:30'],
      ],
    })
    expect(result.ok && result.value.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2019-05-30T13:00:00.000Z', '2019-05-30T15:00:00.000Z'],
      ['2019-05-30T17:00:00.000Z', '2019-05-30T19:00:00.000Z'],
    ])
  })

  it('none typed is always available', () => {
    expect(read({})).toEqual({ ok: true, value: [] })
    expect(read({ '2019-05-29': [['', '']] })).toEqual({ ok: true, value: [] })
  })

  it.each([
    [['', '12:00'], 'start_missing', 'from.2019-05-29.0'],
    [['09:00', ''], 'end_missing', 'to.2019-05-29.0'],
    [['17:00', '09:00'], 'window_backwards', 'to.2019-05-29.0'],
    [['09:00', '09:00'], 'window_backwards', 'to.2019-05-29.0'],
  ] as [[string, string], string, string][])(
    'typed as %j are refused beside their field',
    (row, code, field) => {
      expect(read({ '2019-05-29': [row] })).toEqual({ ok: false, code, details: { field } })
    },
  )

  it('on a day that is none of the summit’s are refused', () => {
    expect(read({ '2019-06-29': [['09:00', '10:00']] })).toMatchObject({ code: 'not_a_choice' })
  })

  it('that clocks jump over are refused beside their field', () => {
    const spring = ['2019-03-10']
    expect(windowsOf(typed({ '2019-03-10': [['02:30', '05:00']] }), [], spring, zone)).toEqual({
      ok: false,
      code: 'time_does_not_exist',
      details: { field: 'from.2019-03-10.0' },
    })
  })

  it('left as they were drawn stay as they are, to the second', () => {
    const standing = [
      { startsAt: '2019-05-29T13:00:07.000Z', endsAt: '2019-05-29T14:00:00.000Z' },
      { startsAt: '2019-05-29T14:00:00.000Z', endsAt: '2019-05-29T15:00:00.000Z' },
    ]
    const { rows } = windowRows(standing, days, zone)
    const same = Object.fromEntries(
      Object.entries(rows).map(([day, list]) => [
        day,
        list.map(({ from, to }) => [from, to] as [string, string]),
      ]),
    )
    expect(read(same, standing)).toEqual({ ok: true, value: standing })
  })

  it('outside of the summit’s days are shown apart and kept when others change', () => {
    const outside = { startsAt: '2019-06-15T13:00:00.000Z', endsAt: '2019-06-15T14:00:00.000Z' }
    const over = { startsAt: '2019-05-31T20:00:00.000Z', endsAt: '2019-06-01T20:00:00.000Z' }
    const shown = windowRows([outside, over], days, zone)
    expect(shown.rows['2019-05-31']).toEqual([{ from: '16:00', to: '00:00' }])
    expect(shown.others).toEqual([outside, { startsAt: '2019-06-01T04:00:00.000Z', endsAt: over.endsAt }])
    const result = read({ '2019-05-29': [['09:00', '10:00']] }, [outside])
    expect(result.ok && result.value).toContainEqual(outside)
  })

  it('come back from the form as they went in, in any zone', () => {
    const minutes = fc.integer({ min: 0, max: 3 * 24 * 4 })
    fc.assert(
      fc.property(
        fc.constantFrom('America/Toronto', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'),
        fc.array(fc.tuple(minutes, fc.integer({ min: 1, max: 96 })), { maxLength: 5 }),
        (anyZone, pieces) => {
          const start = Date.parse('2019-05-29T04:00:00Z')
          const windows = pieces.map(([from, length]) => ({
            startsAt: new Date(start + from * 900_000).toISOString(),
            endsAt: new Date(start + (from + length) * 900_000).toISOString(),
          }))
          const { rows, others } = windowRows(windows, days, anyZone)
          const again = windowsOf(
            typed(
              Object.fromEntries(
                Object.entries(rows).map(([day, list]) => [
                  day,
                  list.map(({ from, to }) => [from, to] as [string, string]),
                ]),
              ),
            ),
            others,
            days,
            anyZone,
          )
          const minutesOf = (list: { startsAt: string; endsAt: string }[]) =>
            new Set(
              list.flatMap(({ startsAt, endsAt }) =>
                Array.from(
                  { length: (Date.parse(endsAt) - Date.parse(startsAt)) / 900_000 },
                  (_, index) => Date.parse(startsAt) + index * 900_000,
                ),
              ),
            )
          expect(again.ok && [...minutesOf(again.value)].sort()).toEqual([...minutesOf(windows)].sort())
        },
      ),
    )
  })
})
