import { type Formula, Totalizer } from './formula'
import type { Literal } from './solver'

/** A wish: what it costs if the literal does not hold. */
export type Wish = { literal: Literal; weight: number }

export type Outcome =
  /** The wishes are granted as far as they can be, at the cost of `bound`; the solver has such an answer. */
  | 'optimum'
  /** The bound has reached what somebody else has found. */
  | 'reached'
  | 'impossible'
  | 'stopped'

export type Hooks = {
  /** A new least cost; true at every moment. */
  onBound: (bound: number) => void
  /** An answer, not always the best; the solver holds it. */
  onAnswer?: () => void
  /** The cost of the best answer known elsewhere: no need to go beyond. */
  known?: () => number
  /** Conflicts after which a question is given up; absent: none. */
  patience?: number | undefined
}

/**
 * Finds the least cost from below (OLL, Andres et al. 2012; stratified by weight): assume that every wish is granted; each
 * refutation raises the bound, and its wishes become a count of which one more may fail.
 */
export class CoreGuided {
  bound = 0
  private readonly open = new Map<Literal, number>()
  /** "At most `k` of the core fail", by its literal. */
  private readonly counts = new Map<Literal, { totalizer: Totalizer; k: number }>()

  constructor(
    private readonly formula: Formula,
    wishes: readonly Wish[],
    private readonly hooks: Hooks,
  ) {
    for (const { literal, weight } of wishes) {
      if (literal === formula.no) this.bound += weight
      else if (literal !== formula.yes) this.grow(literal, weight)
    }
    if (this.bound > 0) hooks.onBound(this.bound)
  }

  run(): Outcome {
    const { solver } = this.formula
    let stratum = this.nextStratum(Infinity)
    for (;;) {
      if (this.bound >= (this.hooks.known?.() ?? Infinity)) return 'reached'
      const assumptions = [...this.open].filter(([, weight]) => weight >= stratum).map(([literal]) => literal)
      const verdict = solver.solve(assumptions, this.hooks.patience)
      if (verdict === 'unknown') return 'stopped'
      if (verdict === 'sat') {
        this.hooks.onAnswer?.()
        const next = this.nextStratum(stratum)
        if (next === 0) return 'optimum'
        stratum = next
        continue
      }
      const core = this.shrink(solver.failed())
      if (core.length === 0) return 'impossible'
      this.relax(core)
    }
  }

  /** Keeps the cost at its bound from here on: every wish that is still open is granted. Only true at the optimum. */
  settle(): void {
    for (const literal of this.open.keys()) this.formula.oneOf([literal])
    this.open.clear()
  }

  private nextStratum(below: number): number {
    let next = 0
    for (const weight of this.open.values()) if (weight < below && weight > next) next = weight
    return next
  }

  private grow(literal: Literal, weight: number): void {
    this.open.set(literal, (this.open.get(literal) ?? 0) + weight)
  }

  private raise(by: number): void {
    this.bound += by
    this.hooks.onBound(this.bound)
  }

  /** Small cores make strong counts: solved again in reverse, then one by one. */
  private shrink(given: Literal[]): Literal[] {
    const { solver } = this.formula
    let core = given
    for (let turn = 0; turn < 3 && core.length > 1; turn++) {
      if (solver.solve([...core].reverse(), 2_000) !== 'unsat') break
      const smaller = solver.failed()
      if (smaller.length >= core.length) break
      core = smaller
    }
    if (core.length >= 60) return core
    for (const literal of [...core]) {
      if (core.length <= 1 || !core.includes(literal)) continue
      const without = core.filter((one) => one !== literal)
      if (solver.solve(without, 300) === 'unsat') core = solver.failed()
    }
    return core
  }

  private relax(core: readonly Literal[]): void {
    const { solver } = this.formula
    const [only] = core
    if (core.length === 1 && only !== undefined) {
      const weight = this.open.get(only) ?? 0
      this.open.delete(only)
      this.formula.oneOf([-only])
      this.next(only, weight)
      this.raise(weight)
      return
    }
    const weight = Math.min(...core.map((literal) => this.open.get(literal) ?? 0))
    for (const literal of core) {
      const rest = (this.open.get(literal) ?? 0) - weight
      if (rest > 0) this.open.set(literal, rest)
      else this.open.delete(literal)
      this.next(literal, weight)
    }
    this.raise(weight)
    this.formula.oneOf(core.map((literal) => -literal))
    const totalizer = new Totalizer(
      this.formula,
      core.map((literal) => -literal),
    )
    let k = 1
    while (k < totalizer.size) {
      const literal = -totalizer.atLeast(k + 1)
      if (this.bound >= (this.hooks.known?.() ?? Infinity) || solver.solve([literal], 1_000) !== 'unsat') {
        this.counts.set(literal, { totalizer, k })
        this.grow(literal, weight)
        return
      }
      this.formula.oneOf([-literal])
      k++
      this.raise(weight)
    }
  }

  /** Where "at most k" fails, "at most k + 1" is the next wish. */
  private next(literal: Literal, weight: number): void {
    const count = this.counts.get(literal)
    if (!count || count.k + 1 >= count.totalizer.size) return
    const next = -count.totalizer.atLeast(count.k + 2)
    this.counts.set(next, { totalizer: count.totalizer, k: count.k + 1 })
    this.grow(next, weight)
  }
}
