import { anneal } from '../engine/anneal'
import type { Model } from '../engine/model'
import { recount } from '../engine/recount'
import { Totalizer } from '../sat/formula'
import { createSolver } from '../sat/solver'
import { timetableFormula } from '../sat/timetable-formula'
import type { SharedState } from './shared-state'
import type { Steps } from './steps'
import type { Told } from './told'

/**
 * Seconds and moves of the first cooling, whichever takes longer: a busy machine makes few moves in a second. A quarter of the
 * time at most; each later one is half as long again.
 */
const FIRST_COOLING = { seconds: 3, moves: 1_500_000 }
/** How near to the bound it must be for the solver to take over. */
const NEAR = 6
/** Conflicts of the first attempt at a target. */
const PATIENCE = 10_000
/** Milliseconds between two timetables that are told. */
const PAUSE = 40

type Searching = {
  model: Model
  state: SharedState
  tell: (told: Told) => void
  seed: number
}

/** Works from above: better and better timetables, until one is as good as the bound. */
export async function search(searching: Searching, limit: number): Promise<void> {
  const { state, model } = searching
  let length = 1
  for (let round = 0; !state.isStopped && !state.isReached; round++) {
    const cutShort = cool(searching, searching.seed + round, length, limit / 4)
    if (cutShort) continue
    length *= 1.5
    // The caller counts before it believes: what it has been told becomes known in a moment.
    await new Promise((resolve) => setTimeout(resolve, 10))
    const { known, bound } = state
    if (!state.isPartial && known.weight === 0 && known.breaks - bound.breaks <= NEAR) await aim(searching)
    if (model.meetings.length === 0) return
  }
}

/** The same with a count of moves instead of a clock, and nothing heard from the other thread: it can be repeated. */
export function searchInSteps(searching: Searching, isPartial: boolean, { coolings }: Steps): void {
  const { model, state, tell } = searching
  let isDone = false
  let waiting: number[] | null = null
  const pass = () => {
    if (waiting) tell({ kind: 'slots', slots: waiting })
    waiting = null
  }
  coolings.forEach((length, round) => {
    if (isDone) return
    anneal(model, {
      seed: searching.seed + round,
      fairness: isPartial ? null : model.fairness,
      progress: (moves) => {
        pass()
        return isDone || state.isStopped ? 1 : moves / length
      },
      onBetter: (slots, { weight, breaks }, isFair) => {
        waiting = slots
        isDone ||= weight === 0 && breaks === 0 && isFair
      },
    })
    pass()
  })
}

/** @returns whether it ended early because something new is known: not everything fits */
function cool({ model, state, tell }: Searching, seed: number, length: number, most: number): boolean {
  const began = performance.now()
  const isPartial = state.isPartial
  let waiting: number[] | null = null
  let toldAt = -Infinity
  const pass = (now: number, atOnce: boolean) => {
    if (!waiting || (!atOnce && now - toldAt < PAUSE)) return
    tell({ kind: 'slots', slots: waiting })
    waiting = null
    toldAt = now
  }
  anneal(model, {
    seed,
    fairness: isPartial ? null : model.fairness,
    progress: (moves) => {
      const now = performance.now()
      pass(now, false)
      if (state.isStopped || state.isReached || state.isPartial !== isPartial) return 1
      const seconds = (now - began) / 1000
      const share = Math.min(seconds / FIRST_COOLING.seconds, moves / FIRST_COOLING.moves) / length
      return Math.max(share, seconds / (most * length))
    },
    onBetter: (slots) => (waiting = slots),
  })
  pass(performance.now(), true)
  return state.isPartial !== isPartial
}

/**
 * Asks for a timetable with as few breaks as the bound says, which usually pays; where that stays undecided for long, for one
 * half way to the best that there is, and so on, and then again with more patience. An answer that there is none raises the
 * bound; a bound that rises elsewhere makes it aim anew.
 */
async function aim({ model, state, tell, seed }: Searching): Promise<void> {
  let target = 0
  const mustLookUp = () =>
    state.isStopped || state.isPartial || state.isReached || state.bound.breaks > target
  const solver = await createSolver('find', mustLookUp, seed)
  const { formula, breaks, read } = timetableFormula(model, solver, {
    all: true,
    least: 0,
    most: model.fairness,
  })
  const total = new Totalizer(formula, breaks)
  // Other cases of fairness cost at least one break each: beyond that nothing is proven here.
  const cap = model.fairness === null ? Infinity : model.meetingsOf.length
  let { breaks: best } = state.known
  let patience = PATIENCE
  target = state.bound.breaks
  while (!state.isStopped && !state.isPartial) {
    const least = state.bound.breaks
    best = Math.min(best, state.known.breaks)
    if (best <= least) break
    target = Math.min(Math.max(target, least), best - 1)
    const verdict = solver.solve([-total.atLeast(target + 1)], patience)
    if (verdict === 'sat') {
      const slots = read()
      tell({ kind: 'slots', slots })
      best = recount(model, slots)?.breaks ?? best
      target = least
    } else if (verdict === 'unsat') {
      tell({ kind: 'bound', weight: 0, breaks: Math.min(target + 1, cap) })
      if (target + 1 > cap) break
      // The bound comes back through the caller; what is proven here holds at once.
      state.bound = { weight: 0, breaks: Math.max(target + 1, state.bound.breaks) }
      target++
    } else if (target < best - 1) target = Math.ceil((target + best) / 2)
    else {
      target = least
      patience *= 2
    }
  }
  solver.dispose()
}
