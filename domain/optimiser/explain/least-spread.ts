import { mostOfLeast } from '../engine/breaks'
import type { Model } from '../engine/model'
import { createSolver } from '../sat/solver'
import { timetableFormula } from '../sat/timetable-formula'

/**
 * The least by which the breaks of two delegations differ in any timetable with every meeting, known to be more than `beyond`.
 * @returns undefined where it was stopped before it knew
 */
export async function leastSpread(
  model: Model,
  beyond: number,
  isStopped: () => boolean,
): Promise<number | undefined> {
  const last = mostOfLeast(model)
  for (let spread = beyond + 1; spread < model.slots; spread++)
    for (let least = 0; least <= last; least++) {
      const solver = await createSolver('refute', isStopped)
      timetableFormula(model, solver, { all: true, least, most: least + spread })
      const verdict = solver.solve()
      solver.dispose()
      if (verdict === 'sat') return spread
      if (verdict === 'unknown') return undefined
    }
  return undefined
}
