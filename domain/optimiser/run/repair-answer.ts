import type { Model } from '../engine/model'
import { recount } from '../engine/recount'
import { CoreGuided, type Wish } from '../sat/core-guided'
import { Totalizer } from '../sat/formula'
import { createSolver } from '../sat/solver'
import { type Demand, timetableFormula } from '../sat/timetable-formula'

/** Conflicts that a timetable with one break less may cost. */
const PATIENCE = 3_000

/** A mended timetable: what it costs, and whether no other leaves out less weight or moves fewer meetings. */
export type Mended = {
  slots: number[]
  weight: number
  moves: number
  breaks: number
  isFair: boolean
  isProven: boolean
}

/**
 * The timetable nearest to an old one: the least weight left out, then the fewest meetings moved, then the fewest breaks.
 * @param old the old slot of each meeting, 0 where it had none: putting it in is no move
 * @param fair whether fairness must hold; only where everything can take place is that possible
 * @returns null where it was stopped before it had one, or nothing fair is possible
 */
export async function mend(
  model: Model,
  old: readonly number[],
  fair: boolean,
  isStopped: () => boolean,
): Promise<Mended | null> {
  const cases = fair ? fairCases(model) : [{ all: true, least: 0, most: null } as const]
  let best: Mended | null = null
  for (const demand of cases) {
    const found = await mendBy(model, old, demand, isStopped)
    if (
      found &&
      (!best || found.moves < best.moves || (found.moves === best.moves && found.breaks < best.breaks))
    )
      best = found
  }
  return best ?? (fair ? null : mendBy(model, old, { all: false }, isStopped))
}

function fairCases({ fairness, meetingsOf }: Model): Demand[] {
  const last = Math.max(0, Math.min(...meetingsOf.map((list) => list.length - 1)))
  return Array.from({ length: last + 1 }, (_, least) => ({
    ...{ all: true, least },
    most: fairness === null ? null : least + fairness,
  }))
}

async function mendBy(
  model: Model,
  old: readonly number[],
  demand: Demand,
  isStopped: () => boolean,
): Promise<Mended | null> {
  const solver = await createSolver('refute', isStopped)
  try {
    const { formula, at, takesPlace, breaks, read } = timetableFormula(model, solver, demand)
    // The old timetable is tried first: most of it can stay.
    old.forEach((slot, meeting) => {
      if (slot > 0 && Math.abs(at(meeting, slot)) !== formula.yes) solver.phase(at(meeting, slot))
    })
    let slots: number[] = []
    const hooks = { onBound: () => undefined, onAnswer: () => (slots = read()) }
    const least = (wishes: Wish[]): boolean => {
      const guided = new CoreGuided(formula, wishes, hooks)
      if (guided.run() !== 'optimum') return false
      guided.settle()
      return true
    }
    const wholly =
      demand.all ||
      least(model.meetings.map(({ weight }, meeting) => ({ literal: takesPlace(meeting), weight })))
    const stays = model.meetings.flatMap((_, meeting) => {
      const slot = old[meeting] ?? 0
      if (slot === 0) return []
      // Where it may be left out, that is told already, and is no move besides.
      const literal = demand.all ? at(meeting, slot) : formula.or([at(meeting, slot), -takesPlace(meeting)])
      return [{ literal, weight: 1 }]
    })
    const isProven = wholly && least(stays)
    if (slots.length < model.meetings.length) return null
    let best: Mended = { ...worthOf(model, slots, old), slots, isProven }
    const total = new Totalizer(formula, breaks)
    // From above: the timetable is there already, and a better one is welcome, not waited for.
    while (isProven && best.breaks > 0 && solver.solve([-total.atLeast(best.breaks)], PATIENCE) === 'sat') {
      const fewer = read()
      best = { ...worthOf(model, fewer, old), slots: fewer, isProven }
    }
    return best
  } finally {
    solver.dispose()
  }
}

function worthOf(model: Model, slots: readonly number[], old: readonly number[]) {
  const counted = recount(model, slots)
  if (!counted) throw new Error('a mended timetable broke a rule')
  const moves = slots.filter(
    (slot, meeting) => slot > 0 && (old[meeting] ?? 0) > 0 && slot !== old[meeting],
  ).length
  return { moves, weight: counted.weight, breaks: counted.breaks, isFair: counted.isFair }
}
