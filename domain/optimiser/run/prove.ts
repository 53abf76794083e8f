import { mostOfLeast } from '../engine/breaks'
import type { Model } from '../engine/model'
import type { Worth } from '../engine/recount'
import { CoreGuided, type Outcome } from '../sat/core-guided'
import { createSolver, type Solver } from '../sat/solver'
import { type Demand, timetableFormula } from '../sat/timetable-formula'
import type { SharedState } from './shared-state'
import type { Steps } from './steps'
import type { Told, WhyPartial } from './told'

type Proving = {
  model: Model
  state: SharedState
  tell: (told: Told) => void
  seed: number
  /** Whether it is known from the start that not everything fits. */
  isPartial: boolean
  /** Where the work must be repeatable: nothing that another thread found is looked at, and questions end by their steps. */
  steps: Steps | null
}

const knownTo = ({ state, steps }: Proving): Worth =>
  steps ? { weight: Infinity, breaks: Infinity } : state.known

/**
 * Works from below: what is the least that any timetable costs? Every bound is true the moment it is told. First with every
 * meeting; where that is proven impossible, the least weight that is left out and then its breaks.
 */
export async function prove(proving: Proving): Promise<void> {
  if (!proving.isPartial) {
    const outcome = await proveWhole(proving)
    if (outcome !== 'rules' && outcome !== 'fairness') return
    proving.tell({ kind: 'partial', why: outcome })
    await provePartial(proving, outcome)
  } else await provePartial(proving, 'rules')
}

/**
 * Fairness by cases: the least breaks of a delegation are 0, 1, … `least`, and all others at most `fairness` more. A case costs at
 * least `least` for each delegation, so most are never looked at.
 */
async function proveWhole(proving: Proving): Promise<Outcome | WhyPartial> {
  const { model, state, tell } = proving
  const { fairness } = model
  const knownBreaks = () => breaksIfWhole(knownTo(proving))
  if (fairness === null) {
    const outcome = await proveCase(proving, { all: true, least: 0, most: null }, Infinity)
    return outcome === 'impossible' ? 'rules' : outcome
  }
  const delegations = model.meetingsOf.length
  const last = mostOfLeast(model)
  let isPossible = false
  let found = Infinity
  for (let least = 0; least <= last; least++) {
    const known = () => Math.min(found, knownBreaks())
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
  if (!isPossible && knownBreaks() === Infinity) return 'fairness'
  const least = Math.min(found, knownBreaks())
  tell({ kind: 'bound', weight: 0, breaks: least })
  return 'optimum'
}

const breaksIfWhole = ({ weight, breaks }: Worth): number => (weight === 0 ? breaks : Infinity)

async function canBeWhole({ model, state, seed }: Proving): Promise<boolean> {
  const solver = await createSolver('refute', () => state.isStopped, seed)
  timetableFormula(model, solver, { all: true, least: 0, most: null })
  const verdict = solver.solve()
  solver.dispose()
  return verdict === 'sat'
}

async function proveCase(
  proving: Proving,
  demand: Demand,
  cap: number,
  onFound?: (breaks: number) => void,
): Promise<Outcome> {
  const { model, state, tell, seed, steps } = proving
  const solver = await createSolver('refute', () => state.isStopped, seed)
  const { formula, breaks, read } = timetableFormula(model, solver, demand)
  const first = solver.solve()
  if (first !== 'sat') {
    solver.dispose()
    return first === 'unsat' ? 'impossible' : 'stopped'
  }
  tell({ kind: 'slots', slots: read() })
  const known = () => breaksIfWhole(knownTo(proving))
  const guided = new CoreGuided(formula, grant(breaks), {
    // The best that is known may belong to an earlier case, and is then less than this one's bound.
    onBound: (bound) => tell({ kind: 'bound', weight: 0, breaks: Math.min(bound, cap, known()) }),
    known,
    patience: steps?.conflicts,
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

async function provePartial(proving: Proving, why: WhyPartial): Promise<void> {
  const { model, state, tell, seed, steps } = proving
  const patience = steps?.conflicts
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
      known: () => knownTo(proving).weight,
      patience,
    },
  )
  const outcome = weights.run()
  if (outcome === 'optimum' || outcome === 'reached') {
    weights.settle()
    const guided = new CoreGuided(formula, grant(breaks), {
      onBound: (bound) => tell({ kind: 'bound', weight: weights.bound, breaks: bound }),
      known: () => {
        const { weight, breaks: best } = knownTo(proving)
        return weight === weights.bound ? best : Infinity
      },
      patience,
    })
    if (guided.run() === 'optimum') {
      tell({ kind: 'slots', slots: read() })
      tell({ kind: 'bound', weight: weights.bound, breaks: guided.bound })
    }
  }
  solver.dispose()
}
