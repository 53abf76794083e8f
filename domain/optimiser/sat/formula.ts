import type { Literal, Solver } from './solver'

/** Clauses as they are written down: constants are folded away before the solver sees them. */
export class Formula {
  /** Always true; its negation is always false. */
  readonly yes: Literal

  constructor(readonly solver: Solver) {
    this.yes = solver.fresh()
    solver.add([this.yes])
  }

  get no(): Literal {
    return -this.yes
  }

  /** One of them holds. */
  oneOf(literals: readonly Literal[]): void {
    if (literals.includes(this.yes)) return
    this.solver.add(literals.filter((literal) => literal !== this.no))
  }

  /** What holds if and only if one of them does. */
  or(literals: readonly Literal[]): Literal {
    const open = [...new Set(literals)].filter((literal) => literal !== this.no)
    if (open.includes(this.yes)) return this.yes
    if (open.length <= 1) return open[0] ?? this.no
    const result = this.solver.fresh()
    this.solver.add([-result, ...open])
    for (const literal of open) this.solver.add([-literal, result])
    return result
  }

  and(literals: readonly Literal[]): Literal {
    return -this.or(literals.map((literal) => -literal))
  }

  /** No two of them hold, or the guard does not: in pairs up to eight, above that split by a helper. */
  atMostOne(literals: readonly Literal[], guard: Literal = this.yes): void {
    const open = literals.filter((literal) => literal !== this.no)
    if (open.length > 8) {
      const helper = this.solver.fresh()
      this.atMostOne([...open.slice(0, 6), helper], guard)
      this.atMostOne([...open.slice(6), -helper], guard)
      return
    }
    open.forEach((one, at) => open.slice(at + 1).forEach((other) => this.oneOf([-guard, -one, -other])))
  }

  /** At most so many of them hold, or the guard does not. */
  atMost(literals: readonly Literal[], most: number, guard: Literal = this.yes): void {
    const open = literals.filter((literal) => literal !== this.no)
    if (open.length <= most) return
    if (most === 0) for (const literal of open) this.oneOf([-guard, -literal])
    else if (most === 1) this.atMostOne(open, guard)
    else this.oneOf([-guard, -new Totalizer(this, open).atLeast(most + 1)])
  }
}

/**
 * A count that is written down as far as it is asked for: "at least k of them hold" follows from the literals (and not the
 * other way round, which no bound from above needs). After Bailleux and Boufkhad 2003; grown on demand as in Martins et al. 2014.
 */
export class Totalizer {
  readonly size: number
  private readonly halves: readonly [Totalizer, Totalizer] | null
  private readonly outputs: Literal[] = []

  constructor(
    private readonly formula: Formula,
    literals: readonly Literal[],
  ) {
    this.size = literals.length
    const middle = literals.length >> 1
    this.halves =
      literals.length > 1
        ? [new Totalizer(formula, literals.slice(0, middle)), new Totalizer(formula, literals.slice(middle))]
        : null
    if (literals.length === 1) this.outputs.push(literals[0] ?? formula.no)
  }

  /** Never false where so many of the literals hold. */
  atLeast(count: number): Literal {
    if (count <= 0) return this.formula.yes
    if (count > this.size) return this.formula.no
    while (this.outputs.length < count) this.grow(this.outputs.length + 1)
    return this.outputs[count - 1] ?? this.formula.no
  }

  private grow(count: number): void {
    const { formula, halves } = this
    if (!halves) return
    const output = formula.solver.fresh()
    const [left, right] = halves
    for (let one = Math.max(0, count - right.size); one <= Math.min(count, left.size); one++)
      formula.oneOf([-left.atLeast(one), -right.atLeast(count - one), output])
    const fewer = this.outputs.at(-1)
    if (fewer !== undefined) formula.oneOf([-output, fewer])
    this.outputs.push(output)
  }
}
