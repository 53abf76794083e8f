import { describe, expect, it } from 'vitest'
import { modelOf } from '@/domain/optimiser/engine/model'
import { anneal } from '@/domain/optimiser/engine/anneal'
import { withDisturbance } from '@/domain/optimiser/repair'
import { mend } from '@/domain/optimiser/run/repair-answer'
import type { Instance } from '@/domain/optimiser/schema'
import { breaksOf, broken, nearestByTrying } from '@/tests/factories/bilateral-twin'
import { tinyInstance } from '@/tests/factories/bilaterals'

const timetable = (instance: Instance, slots: readonly number[]) =>
  new Map(instance.meetings.flatMap(({ id }, index) => (slots[index] ? [[id, slots[index]] as const] : [])))

describe('mending a timetable', () => {
  it('moves no more meetings than it must when a delegation loses an hour, against trying every timetable', async () => {
    const wrong: unknown[] = []
    let moved = 0
    for (let seed = 0; seed < 300; seed++) {
      const instance = tinyInstance(seed)
      const model = modelOf(instance)
      let old: number[] = []
      anneal(model, {
        seed,
        fairness: null,
        progress: (moves) => moves / 2048,
        onBetter: (slots) => (old = slots),
      })
      const first = instance.meetings.find((_, index) => old[index])
      if (!first) continue
      const slots = [old[instance.meetings.indexOf(first)] ?? 1]
      const disturbed = withDisturbance(instance, { unavailable: [{ delegation: first.a, slots }] })
      const best = nearestByTrying(disturbed, timetable(instance, old))
      const found = await mend(modelOf(disturbed), old, false, () => false)
      const at = timetable(disturbed, found?.slots ?? [])
      const breaks = breaksOf(disturbed, at).reduce((sum, one) => sum + one, 0)
      moved += best.moves
      const isRight =
        found?.isProven &&
        found.weight === best.weight &&
        found.moves === best.moves &&
        found.breaks === best.breaks &&
        breaks === best.breaks &&
        broken(disturbed, at).length === 0
      if (!isRight) wrong.push({ seed, best, found, faults: broken(disturbed, at) })
    }
    expect(wrong).toEqual([])
    expect(moved).toBeGreaterThan(100)
  })

  it('finds the nearest fair timetable where the nearest is not fair, and none where none is', async () => {
    // A's only other free hour leaves it with a break, which B to E do not have.
    const instance: Instance = {
      ...{ slots: 4, rooms: 2, fairness: 0 },
      delegations: ['A', 'B', 'C'].map((id) => ({ id, unavailable: id === 'A' ? [2] : [] })),
      meetings: [
        { id: 'ab', a: 'A', b: 'B' },
        { id: 'ac', a: 'A', b: 'C' },
      ],
    }
    const model = modelOf(instance)
    const nearest = await mend(model, [1, 2], false, () => false)
    const fair = await mend(model, [1, 2], true, () => false)
    expect(nearest).toMatchObject({ moves: 1, isFair: false })
    expect(fair).toMatchObject({ moves: 2, breaks: 0, isFair: true })
    const pinned = withDisturbance(instance, { fixed: [{ meeting: 'ab', slot: 1 }] })
    expect(await mend(modelOf(pinned), [1, 2], true, () => false)).toBeNull()
  })
})
