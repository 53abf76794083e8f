import { Cadical, type SolverOptions } from 'cadical-wasm'

/** A literal: a variable from 1 on, negative where it is negated. */
export type Literal = number

export type Verdict = 'sat' | 'unsat' | 'unknown'

/** All that the optimiser asks of a SAT solver, so that another can take the place of this one. */
export interface Solver {
  fresh(): number
  add(clause: readonly Literal[]): void
  /** `unknown` after so many conflicts, or once it is told to stop. */
  solve(assumptions?: readonly Literal[], conflicts?: number): Verdict
  /** After `sat`. */
  value(literal: Literal): boolean
  /** After `unsat`, until the next call: the assumptions that it took. */
  failed(): Literal[]
  /** The value to try first. */
  phase(literal: Literal): void
  dispose(): void
}

/** Which of its two ways of searching it keeps to; measured: the one refutes best, the other finds best. */
export type Manner = 'refute' | 'find' | 'both'

const options: Record<Manner, SolverOptions> = {
  refute: { quiet: true, stabilize: false },
  find: { quiet: true, stabilizeonly: true, target: 2 },
  both: { quiet: true },
}

/** A CaDiCaL, in WebAssembly. `isStopped` is asked often while it works; `solve` blocks its thread. */
export async function createSolver(manner: Manner, isStopped: () => boolean, seed = 0): Promise<Solver> {
  const cadical = await Cadical.create({ ...options[manner], seed: seed % 2_000_000_000 })
  cadical.setTerminate(isStopped)
  let variables = 0
  return {
    fresh: () => ++variables,
    add: (clause) => cadical.addClause(clause),
    solve: (assumptions = [], conflicts) => {
      // A variable in no clause yet is unknown to the solver.
      cadical.ensureVars(variables)
      const limit = conflicts === undefined ? {} : { conflicts }
      const status = cadical.solve({ assumptions: [...assumptions], ...limit })
      return status === 'satisfiable' ? 'sat' : status === 'unsatisfiable' ? 'unsat' : 'unknown'
    },
    value: (literal) => cadical.value(literal),
    failed: () => cadical.failedAssumptions(),
    phase: (literal) => cadical.phase(literal),
    dispose: () => cadical.dispose(),
  }
}
