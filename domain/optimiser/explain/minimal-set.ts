import type { Statement } from '../cause-schema'
import type { Model } from '../engine/model'
import { createSolver } from '../sat/solver'
import type { Instance } from '../schema'
import { stated } from './statements'

/** Conflicts for one attempt to do without a statement. */
const PATIENCE = 20_000

/**
 * Statements that cannot all be kept where these meetings take place, none of which can be missed: the assumptions that a
 * refutation took, then without one at a time. `minimal` is false where an attempt ended undecided.
 * @returns null where they can all be kept, `undecided` where it was stopped before it knew
 */
export async function minimalSet(
  instance: Instance,
  model: Model,
  among: readonly number[],
  isStopped: () => boolean,
): Promise<{ statements: Statement[]; minimal: boolean } | null | 'undecided'> {
  const solver = await createSolver('refute', isStopped)
  try {
    const said = stated(instance, model, solver, among)
    const first = solver.solve(said.map(({ selector }) => selector))
    if (first !== 'unsat') return first === 'sat' ? null : 'undecided'
    let core = solver.failed()
    for (let turn = 0; turn < 10; turn++) {
      if (solver.solve([...core].reverse(), PATIENCE) !== 'unsat') break
      const smaller = solver.failed()
      if (smaller.length >= core.length) break
      core = smaller
    }
    let minimal = true
    for (const selector of [...core]) {
      if (!core.includes(selector)) continue
      const verdict = solver.solve(
        core.filter((one) => one !== selector),
        PATIENCE,
      )
      if (verdict === 'unsat') core = solver.failed()
      else if (verdict === 'unknown') minimal = false
    }
    const kept = new Set(core)
    return {
      statements: said.filter(({ selector }) => kept.has(selector)).map(({ statement }) => statement),
      minimal,
    }
  } finally {
    solver.dispose()
  }
}
