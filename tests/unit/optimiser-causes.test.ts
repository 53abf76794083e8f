import { describe, expect, it } from 'vitest'
import { explain } from '@/domain/optimiser/explain/explain'
import { pinCauses } from '@/domain/optimiser/explain/pin-causes'
import { modelOf } from '@/domain/optimiser/engine/model'
import { prove } from '@/domain/optimiser/run/prove'
import { SharedState } from '@/domain/optimiser/run/shared-state'
import { Standing } from '@/domain/optimiser/run/standing'
import type { Instance } from '@/domain/optimiser/schema'
import { wrongWith } from '@/tests/factories/bilateral-causes'
import { tinyInstance } from '@/tests/factories/bilaterals'

/** The proven answer's meetings that are left out, each with its causes. */
async function leftOut(instance: Instance) {
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
  const { unplaced, slots } = standing
  const asked = { kind: 'explain', slots: slots ?? [], unplaced, isProven: standing.isProven } as const
  const causes = await explain(instance, asked, () => false)
  return unplaced.map((meeting, nth) => ({
    id: instance.meetings[meeting]?.id ?? '',
    causes: causes[nth] ?? [],
  }))
}

/** Milliseconds for a thousand instances on a busy machine. */
const TIME = 120_000

const names = (cause: object, id: string) => JSON.stringify(cause).includes(`"${id}"`)

describe('why meetings are left out, on a thousand tiny instances', () => {
  it(
    'gives each a cause that names it, is true, and has nothing that could be left out of it',
    async () => {
      const wrong: unknown[] = []
      const codes = new Map<string, number>()
      for (let seed = 0; seed < 1000; seed++) {
        const instance = tinyInstance(seed)
        for (const { id, causes } of await leftOut(instance)) {
          if (causes.length === 0) wrong.push({ seed, id, without: true })
          for (const cause of causes) {
            codes.set(cause.code, (codes.get(cause.code) ?? 0) + 1)
            const faults = wrongWith(instance, cause)
            if (faults.length > 0 || (cause.code !== 'fairness' && !names(cause, id)))
              wrong.push({ seed, id, faults, cause })
          }
        }
      }
      expect(wrong).toEqual([])
      expect(codes.size).toBeGreaterThanOrEqual(10)
    },
    TIME,
  )

  it('says of pins how they contradict one another, truly and no longer than needed', () => {
    const wrong: unknown[] = []
    for (let seed = 0; seed < 1000; seed++) {
      const tiny = tinyInstance(seed)
      const slotOf = (index: number) => 1 + ((seed + index * index) % tiny.slots)
      const meetings = tiny.meetings.map((meeting, index) => ({
        ...meeting,
        allowed: null,
        fixed: slotOf(index),
      }))
      const instance = { ...tiny, meetings }
      for (const cause of pinCauses(instance, modelOf(instance))) {
        const faults = wrongWith(instance, cause)
        if (faults.length > 0) wrong.push({ seed, faults, cause })
      }
    }
    expect(wrong).toEqual([])
  })
})
