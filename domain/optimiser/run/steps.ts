import type { Instance } from '../schema'

/** Work measured in steps: the same on every machine, as seconds are not. */
export type Steps = {
  /** Conflicts that one question to the solver may cost. */
  conflicts: number
  /** Moves of each cooling, one after the other. */
  coolings: readonly number[]
}

/** Steps for the seconds of an instance: so many that a third of the time is enough on a machine with nothing else to do. */
export function stepsOf({ seconds }: Instance): Steps {
  const limit = seconds ?? 60
  return {
    conflicts: Math.ceil(1_000 * limit),
    coolings: [0.1, 0.3, 0.6].map((share) => Math.ceil(150_000 * limit * share)),
  }
}
