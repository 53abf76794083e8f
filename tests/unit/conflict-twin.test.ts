import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '@/domain/change/schema'
import { conflictIndex, conflictsOf, reindex } from '@/domain/conflict/rules'
import type { Conflict } from '@/domain/conflict/schema'
import { twinConflicts } from '@/tests/factories/conflict-twin'
import { randomAct, randomAgenda } from '@/tests/factories/random-agenda'

/** A conflict as its twin has it: without what only the rules have, and lists in one order. */
const plain = ({
  kind,
  severity,
  sessions,
  persons,
  organisations,
  from,
  to,
  people,
  details,
}: Conflict) => ({
  kind,
  severity,
  sessions: [...sessions].sort(),
  persons,
  organisations,
  from,
  to,
  people,
  details: 'lacking' in details ? { lacking: [...details.lacking].sort() } : details,
})

const inOneOrder = (list: unknown[]) => list.map((one) => JSON.stringify(one, sortedKeys)).sort()

function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const size = fc.integer({ min: 0, max: 8 })

describe('The conflicts of an agenda', () => {
  it('are those that a search piece by piece finds, in 10,000 random agendas over clock changes', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(seed, size, (from, sessions) => {
        const draft = randomAgenda(from, sessions)
        const conflicts = conflictsOf(draft)
        for (const { kind } of conflicts) kinds.add(kind)
        expect(inOneOrder(conflicts.map(plain))).toEqual(inOneOrder(twinConflicts(draft)))
      }),
      { numRuns: 10_000 },
    )
    expect(kinds.size).toBe(13)
  }, 120_000)

  it('have a key each, come worst first, and do not depend on the order of rows', () => {
    fc.assert(
      fc.property(seed, size, (from, sessions) => {
        const draft = randomAgenda(from, sessions)
        const conflicts = conflictsOf(draft)
        expect(new Set(conflicts.map(({ key }) => key)).size).toBe(conflicts.length)
        conflicts.slice(1).forEach((next, index) => {
          const one = conflicts[index] as Conflict // there is one before each next
          expect([weightOf(one), weightOf(next)].sort(compare)[0]).toEqual(weightOf(one))
        })
        const turned: Draft = { ...draft, session: new Map([...draft.session].reverse()) }
        expect(conflictsOf(turned)).toEqual(conflicts)
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  it('are after each of many random acts what they would be found to be anew', () => {
    fc.assert(
      fc.property(seed, size, fc.array(seed, { maxLength: 8 }), (from, sessions, acts) => {
        let draft = randomAgenda(from, sessions)
        let index = conflictIndex(draft)
        for (const act of acts) {
          const next = randomAct(draft, act)
          index = act % 2 === 0 ? reindex(index, next.draft, next.changed) : reindex(index, next.draft)
          draft = next.draft
          expect(index.conflicts).toEqual(conflictsOf(draft))
        }
      }),
      { numRuns: 1500 },
    )
  }, 60_000)

  it('are found anew when a room, a person or the house rules change', () => {
    fc.assert(
      fc.property(seed, size, seed, (from, sessions, other) => {
        const draft = randomAgenda(from, sessions)
        const { room, speaker, summit, day } = randomAgenda(other, 0)
        const index = conflictIndex(draft)
        for (const next of [
          { ...draft, room },
          { ...draft, speaker },
          { ...draft, summit, day },
        ])
          expect(reindex(index, next).conflicts).toEqual(conflictsOf(next))
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('stay in the list with their reason when somebody lives with them', () => {
    fc.assert(
      fc.property(seed, size, fc.array(fc.nat(20)), (from, sessions, which) => {
        const draft = randomAgenda(from, sessions)
        const index = conflictIndex(draft)
        const keys = [...new Set(which.flatMap((at) => index.conflicts[at]?.key ?? []))]
        const ignored = new Map(keys.map((key, at) => [`i${at}`, { key, reason: `Reason ${at}` }]))
        const expected = index.conflicts.map((one) => {
          const at = keys.indexOf(one.key)
          return at < 0 ? one : { ...one, ignored: { id: `i${at}`, reason: `Reason ${at}` } }
        })
        expect(reindex(index, { ...draft, ignored }).conflicts).toEqual(expected)
        expect(conflictsOf({ ...draft, ignored })).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

type Weight = [severity: string, people: number, from: string, key: string]
const weightOf = ({ severity, people, from, key }: Conflict): Weight => [severity, -people, from, key]
const compare = (a: Weight, b: Weight) => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}
