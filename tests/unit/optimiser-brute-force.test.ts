import { describe, expect, it } from 'vitest'
import { anneal } from '@/domain/optimiser/engine/anneal'
import { modelOf } from '@/domain/optimiser/engine/model'
import { contradictions } from '@/domain/optimiser/read-rules'
import { prove } from '@/domain/optimiser/run/prove'
import { resultOf } from '@/domain/optimiser/run/result'
import { SharedState } from '@/domain/optimiser/run/shared-state'
import { Standing } from '@/domain/optimiser/run/standing'
import type { Instance } from '@/domain/optimiser/schema'
import { bestByTrying, breaksOf, broken } from '@/tests/factories/bilateral-twin'
import { tinyInstance } from '@/tests/factories/bilaterals'

/** Milliseconds for a thousand instances on a busy machine. */
const TIME = 120_000
const SEEDS = Array.from({ length: 1000 }, (_, seed) => seed)

const timetable = (instance: Instance, slots: readonly number[]) =>
  new Map(instance.meetings.flatMap(({ id }, index) => (slots[index] ? [[id, slots[index]] as const] : [])))

/** Proves in this thread, without the search: what the threads do, but in order. */
async function proven(instance: Instance) {
  const model = modelOf(instance)
  const state = SharedState.create()
  const standing = new Standing(model, state)
  await prove({
    model,
    state,
    tell: (told) => void standing.hear(told),
    seed: 0,
    isPartial: false,
    steps: null,
  })
  return standing
}

describe('on a thousand tiny instances, against trying every timetable', () => {
  it(
    'proves the least weight left out and the fewest breaks, and says whether all fit',
    async () => {
      const wrong: unknown[] = []
      for (const seed of SEEDS) {
        const instance = tinyInstance(seed)
        expect(contradictions(instance)).toEqual([])
        const best = bestByTrying(instance)
        const { worth, bound, whyPartial, slots } = await proven(instance)
        const at = timetable(instance, slots ?? [])
        const counted = breaksOf(instance, at).reduce((sum, one) => sum + one, 0)
        const isRight =
          worth?.weight === best.weight &&
          worth.breaks === best.breaks &&
          bound.weight === best.weight &&
          bound.breaks === best.breaks &&
          counted === best.breaks &&
          broken(instance, at).length === 0 &&
          (whyPartial !== null) === best.weight > 0
        if (!isRight) wrong.push({ seed, best, worth, bound, whyPartial, faults: broken(instance, at) })
      }
      expect(wrong).toEqual([])
    },
    TIME,
  )

  it(
    'anneals to timetables that break no rule and count as it says, nearly always the best',
    () => {
      let best = 0
      for (const seed of SEEDS) {
        const instance = tinyInstance(seed)
        const model = modelOf(instance)
        let last = { weight: Infinity, breaks: Infinity }
        anneal(model, {
          seed,
          fairness: model.fairness,
          progress: (moves) => moves / 2048,
          onBetter: (slots, worth, isFair) => {
            const at = timetable(instance, slots)
            expect(broken(instance, at)).toEqual([])
            expect(breaksOf(instance, at).reduce((sum, one) => sum + one, 0)).toBe(worth.breaks)
            if (isFair) last = worth
          },
        })
        const tried = bestByTrying(instance)
        if (last.weight === tried.weight && last.breaks === tried.breaks) best++
      }
      expect(best).toBeGreaterThan(900)
    },
    TIME,
  )

  it('numbers rooms that are open, large enough and each used once', () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const instance = tinyInstance(seed)
      const model = modelOf(instance)
      let found: number[] = []
      anneal(model, {
        seed,
        fairness: null,
        progress: (moves) => moves / 2048,
        onBetter: (slots) => (found = slots),
      })
      const { placed } = resultOf(instance, {
        status: 'feasible',
        slots: found,
        breaks: 0,
        bound: 0,
        seconds: 0,
      })
      expect(new Set(placed.map(({ slot, room }) => `${slot}:${room}`)).size).toBe(placed.length)
      for (const { id, slot, room } of placed) {
        expect(room).toBeGreaterThan(0)
        expect(instance.closed?.[room - 1] ?? []).not.toContain(slot)
        const size = instance.meetings.find((meeting) => meeting.id === id)?.size ?? 0
        expect(instance.roomSizes?.[room - 1] ?? Infinity).toBeGreaterThanOrEqual(
          instance.roomSizes ? size : 0,
        )
      }
    }
  })
})
