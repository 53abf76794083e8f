import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortedNumbers, SORTED_BITS } from '@/domain/conflict/radix-rules'
import { conflictsOf } from '@/domain/conflict/rules'
import { numberOf, Shelf } from '@/domain/conflict/shelf-rules'
import { draftOf } from '@/tests/factories/agenda-draft'

const byValue = (a: number, b: number) => a - b
const shelfOf = (entries: readonly (readonly [string, number])[]) =>
  Shelf.of(
    entries.map(([id]) => id),
    entries.map(([, thing]) => thing),
    byValue,
  )

/** Two addresses that have the same number. */
function alike(): [string, string] {
  const known = new Map<number, string>()
  for (let at = 0; ; at++) {
    const id = `person-${at}@people.example`
    const other = known.get(numberOf(id))
    if (other !== undefined) return [other, id]
    known.set(numberOf(id), id)
  }
}

describe('Numbers', () => {
  it('are sorted, with the place of each, and equal ones in the order in which they came', () => {
    const number = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 2 ** SORTED_BITS - 1 }))
    fc.assert(
      fc.property(fc.array(number, { maxLength: 300 }), (list) => {
        const expected = list.map((one, place) => [one, place] as const).sort(([a], [b]) => a - b)
        const { numbers, places } = sortedNumbers(list)
        expect([...numbers]).toEqual(expected.map(([one]) => one))
        expect([...places]).toEqual(expected.map(([, place]) => place))
      }),
    )
  })
})

describe('A shelf', () => {
  it('gives what a map of lists would, for every id and for one that it has not', () => {
    const [one, other] = alike()
    const ids = [one, other, '', 'a', randomUUID(), randomUUID(), randomUUID()]
    const entries = fc.array(fc.tuple(fc.constantFrom(...ids), fc.nat({ max: 99 })), { maxLength: 60 })
    fc.assert(
      fc.property(entries, (list) => {
        const twin = new Map<string, number[]>()
        for (const [id, thing] of list) twin.set(id, [...(twin.get(id) ?? []), thing].sort(byValue))
        const shelf = shelfOf(list)
        for (const id of [...ids, 'nobody']) {
          expect(shelf.get(id)).toEqual(twin.get(id))
          expect(shelf.first(id)).toEqual(twin.get(id)?.[0])
          expect(shelf.has(id)).toBe(twin.has(id))
        }
        expect(new Map(shelf)).toEqual(twin)
      }),
    )
  })

  it('tells ids apart that have the same number', () => {
    const [one, other] = alike()
    expect(numberOf(one)).toBe(numberOf(other))
    const shelf = shelfOf([
      [one, 3],
      [other, 2],
      [one, 1],
    ])
    expect([...shelf.groups(({ from, to }) => to - from === 3)]).toEqual([
      [one, [1, 3]],
      [other, [2]],
    ])
  })

  it('looks only at what is wanted', () => {
    const shelf = shelfOf([
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ])
    expect([...shelf.groups(({ from, to }) => to - from > 1)]).toEqual([['a', [1, 3]]])
    expect([...shelf.groups(() => false)]).toEqual([])
  })
})

describe('Somebody who is in a great many sessions', () => {
  it('is found twice at once, whichever two they are', () => {
    const hour = (at: number) => new Date(Date.UTC(2026, 4, 27, at)).toISOString()
    const sessions = Array.from({ length: 12 }, (_, at) => ({
      startsAt: hour(at === 11 ? 4 : at),
      endsAt: hour(at === 11 ? 5 : at + 1),
      speakers: [{ speakerId: 'ann', role: 'chair' as const }],
    }))
    const draft = draftOf({
      day: { wed: { date: '2026-05-27' }, tue: { date: '2026-05-26' } },
      speaker: { ann: {} },
      session: Object.fromEntries(sessions.map((row, at) => [`s${at}`, row])),
    })
    const twice = conflictsOf(draft).filter(({ kind }) => kind === 'speaker_twice')
    expect(twice.map((one) => one.sessions)).toEqual([['s4', 's11']])
  })
})
