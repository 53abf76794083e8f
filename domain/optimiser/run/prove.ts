import type { Model } from '../engine/model'
import { CoreGuided, type Outcome } from '../sat/core-guided'
import { createSolver, type Solver } from '../sat/solver'
import { type Demand, timetableFormula } from '../sat/timetable-formula'
import type { SharedState } from './shared-state'
import type { Told, WhyPartial } from './told'

type Proving = { model: Model; state: SharedState; tell: (told: Told) => void; seed: number }

/**
 * Works from below: what is the least that any timetable costs? Every bound is true the moment it is told. First with every
 * meeting; where that is proven impossible, the least weight that is left out and then its breaks.
 */
export async function prove(proving: Proving): Promise<void> {
  if (!proving.state.isPartial) {
    const outcome = await proveWhole(proving)
    if (outcome !== 'rules' && outcome !== 'fairness') return
    proving.tell({ kind: 'partial', why: outcome })
    await provePartial(proving, outcome)
  } else await provePartial(proving, 'rules')
}

/** The most breaks that everybody can have at once: nobody has more than the meetings that they come after. */
function mostOfLeast({ slots, meetingsOf }: Model): number {
  const most = meetingsOf.map((list) => Math.min(list.length - 1, Math.ceil(slots / 2) - 1))
  return Math.max(0, Math.min(...most, slots))
}

/**
 * Fairness by cases: the least breaks of a delegation are 0, 1, … `least`, and all others at most `fairness` more. A case costs at
 * least `least` for each delegation, so most are never looked at.
 */
async function proveWhole(proving: Proving): Promise<Outcome | WhyPartial> {
  const { model, state, tell } = proving
  const { fairness } = model
  if (fairness === null) {
    const outcome = await proveCase(proving, { all: true, least: 0, most: null }, Infinity)
    return outcome === 'impossible' ? 'rules' : outcome
  }
  const delegations = model.meetingsOf.length
  const last = mostOfLeast(model)
  let isPossible = false
  let found = Infinity
  for (let least = 0; least <= last; least++) {
    const known = () => Math.min(found, state.known.weight === 0 ? state.known.breaks : Infinity)
    if (least * delegations >= known()) break
    // What later cases cost at least caps what this one proves of all of them.
    const cap = Math.min(found, least < last ? (least + 1) * delegations : Infinity)
    const outcome = await proveCase(proving, { all: true, least, most: least + fairness }, cap, (breaks) => {
      found = Math.min(found, breaks)
    })
    if (outcome === 'stopped') return outcome
    if (outcome !== 'impossible') isPossible = true
    else if (least === 0 && !(await canBeWhole(proving))) return state.isStopped ? 'stopped' : 'rules'
  }
  if (!isPossible && state.known.weight > 0) return 'fairness'
  const least = Math.min(found, state.known.weight === 0 ? state.known.breaks : Infinity)
  tell({ kind: 'bound', weight: 0, breaks: least })
  return 'optimum'
}

async function canBeWhole({ model, state, seed }: Proving): Promise<boolean> {
  const solver = await createSolver('refute', () => state.isStopped, seed)
  timetableFormula(model, solver, { all: true, least: 0, most: null })
  const verdict = solver.solve()
  solver.dispose()
  return verdict === 'sat'
}

async function proveCase(
  { model, state, tell, seed }: Proving,
  demand: Demand,
  cap: number,
  onFound?: (breaks: number) => void,
): Promise<Outcome> {
  const solver = await createSolver('refute', () => state.isStopped, seed)
  const { formula, breaks, read } = timetableFormula(model, solver, demand)
  const first = solver.solve()
  if (first !== 'sat') {
    solver.dispose()
    return first === 'unsat' ? 'impossible' : 'stopped'
  }
  tell({ kind: 'slots', slots: read() })
  const known = () => (state.known.weight === 0 ? state.known.breaks : Infinity)
  const guided = new CoreGuided(formula, grant(breaks), {
    // The best that is known may belong to an earlier case, and is then less than this one's bound.
    onBound: (bound) => tell({ kind: 'bound', weight: 0, breaks: Math.min(bound, cap, known()) }),
    known,
  })
  const outcome = guided.run()
  if (outcome === 'optimum') {
    tell({ kind: 'slots', slots: read() })
    onFound?.(guided.bound)
  }
  solver.dispose()
  return outcome
}

const grant = (breaks: readonly number[]) => breaks.map((literal) => ({ literal: -literal, weight: 1 }))

async function provePartial({ model, state, tell, seed }: Proving, why: WhyPartial): Promise<void> {
  const solver: Solver = await createSolver('refute', () => state.isStopped, seed)
  const { formula, breaks, takesPlace, read } = timetableFormula(model, solver, { all: false })
  const places = model.meetings.map((_, meeting) => takesPlace(meeting))
  // Without fairness everything would fit: then something has to stay out.
  if (why === 'fairness') formula.oneOf(places.map((literal) => -literal))
  const weights = new CoreGuided(
    formula,
    model.meetings.map(({ weight }, meeting) => ({ literal: takesPlace(meeting), weight })),
    {
      onBound: (weight) => tell({ kind: 'bound', weight, breaks: 0 }),
      onAnswer: () => tell({ kind: 'slots', slots: read() }),
      known: () => state.known.weight,
    },
  )
  const outcome = weights.run()
  if (outcome === 'optimum' || outcome === 'reached') {
    weights.settle()
    const guided = new CoreGuided(formula, grant(breaks), {
      onBound: (bound) => tell({ kind: 'bound', weight: weights.bound, breaks: bound }),
      known: () => (state.known.weight === weights.bound ? state.known.breaks : Infinity),
    })
    if (guided.run() === 'optimum') {
      tell({ kind: 'slots', slots: read() })
      tell({ kind: 'bound', weight: weights.bound, breaks: guided.bound })
    }
  }
  solver.dispose()
}
