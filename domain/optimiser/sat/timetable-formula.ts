import { mostPlaced } from '../engine/matching'
import { type Model, upTo } from '../engine/model'
import { windows } from '../engine/windows'
import { Formula, Totalizer } from './formula'
import type { Literal, Solver } from './solver'

/** How the meetings are asked for: all of them with breaks from `least` to `most` for each delegation, or as many as go. */
export type Demand = { all: true; least: number; most: number | null } | { all: false }

/** A timetable as a formula. */
export type TimetableFormula = {
  formula: Formula
  /** "The meeting is in this slot"; false outside its slots. */
  at: (meeting: number, slot: number) => Literal
  /** "The meeting takes place"; only where not all must. */
  takesPlace: (meeting: number) => Literal
  /** Each is one break. */
  breaks: readonly Literal[]
  /** After `sat`. */
  read: () => number[]
}

/**
 * Variables and clauses of the timetables that keep every rule. Two things beyond the rules themselves make it quick: how many
 * meetings a delegation must and can have had by each slot, and rooms counted by delegations, of which a meeting holds two,
 * so that a short day without breaks shows where it overfills a slot before any meeting is placed.
 */
export function timetableFormula(model: Model, solver: Solver, demand: Demand): TimetableFormula {
  const formula = new Formula(solver)
  const { slots, meetings, meetingsOf } = model
  const domains = demand.all ? windows(model) : meetings.map(({ domain }) => domain)
  const literals = domains.map((domain) => new Map(domain.map((slot) => [slot, solver.fresh()])))
  const at = (meeting: number, slot: number) => literals[meeting]?.get(slot) ?? formula.no
  const takesPlace = literals.map((own) => (demand.all ? formula.yes : formula.or([...own.values()])))
  for (const own of literals) {
    if (demand.all) formula.oneOf([...own.values()])
    formula.atMostOne([...own.values()])
  }

  const inSlot = (list: readonly number[], slot: number) => list.map((meeting) => at(meeting, slot))
  /** Per delegation, by slot from 1: "it has a meeting". */
  const busy = meetingsOf.map((list) =>
    upTo(slots).map((slot) => {
      formula.atMostOne(inSlot(list, slot))
      return formula.or(inSlot(list, slot))
    }),
  )
  for (const { meetings: list } of model.shared)
    for (const slot of upTo(slots)) formula.atMostOne(inSlot(list, slot))
  rooms(model, formula, at, busy)
  order(model, formula, at, (meeting) => takesPlace[meeting] ?? formula.no)

  const breaks: Literal[] = []
  meetingsOf.forEach((list, delegation) => {
    const own = busy[delegation] ?? []
    const begun = counts(
      formula,
      own,
      list,
      domains,
      demand.all,
      (meeting) => takesPlace[meeting] ?? formula.no,
    )
    const ended = breakEnds(model, formula, own, begun)
    breaks.push(...ended)
    if (model.maxPerDay !== null)
      for (let day = 0; day < model.days; day++)
        formula.atMost(
          own.filter((_, index) => model.dayOf[index + 1] === day),
          model.maxPerDay,
        )
    if (!demand.all) return
    if (demand.most !== null) formula.atMost(ended, demand.most)
    if (demand.least > ended.length) formula.oneOf([])
    else
      formula.atMost(
        ended.map((literal) => -literal),
        ended.length - demand.least,
      )
  })
  return {
    formula,
    at,
    takesPlace: (meeting) => takesPlace[meeting] ?? formula.no,
    breaks,
    read: () => literals.map((own) => [...own].find(([, literal]) => solver.value(literal))?.[0] ?? 0),
  }
}

function rooms(
  { slots, sizes, capacity, meetings }: Model,
  formula: Formula,
  at: TimetableFormula['at'],
  busy: readonly (readonly Literal[])[],
): void {
  for (const slot of upTo(slots)) {
    const open = capacity[slot * sizes.length] ?? 0
    formula.atMost(
      busy.map((own) => own[slot - 1] ?? formula.no),
      2 * open,
    )
    sizes.forEach((_, level) => {
      if (level === 0) return
      const large = meetings.flatMap((one, meeting) => (one.level >= level ? [at(meeting, slot)] : []))
      formula.atMost(large, capacity[slot * sizes.length + level] ?? 0)
    })
  }
}

/** A meeting is in a slot only if those before it are in an earlier one, or do not take place. */
function order(
  { slots, meetings }: Model,
  formula: Formula,
  at: TimetableFormula['at'],
  takesPlace: (meeting: number) => Literal,
): void {
  meetings.forEach(({ after }, meeting) => {
    for (const earlier of after) {
      let done = formula.no
      for (const slot of upTo(slots)) {
        formula.oneOf([-at(meeting, slot), -takesPlace(earlier), done])
        done = formula.or([done, at(earlier, slot)])
      }
    }
  })
}

/**
 * "At least k meetings in slots 1 to t", written where it is not settled by how many of them find a place on either side. @returns per slot, from 0: "it has had a meeting"
 */
function counts(
  formula: Formula,
  busy: readonly Literal[],
  list: readonly number[],
  domains: readonly (readonly number[])[],
  all: boolean,
  takesPlace: (meeting: number) => Literal,
): Literal[] {
  const slots = busy.length
  const total = list.length
  /** By slot t: how many must be, and how many can be, in 1 to t. */
  const must: number[] = []
  const can: number[] = []
  for (let slot = 0; slot <= slots; slot++) {
    const placesOf = (meeting: number) => domains[meeting] ?? []
    can.push(mostPlaced(list, (meeting) => placesOf(meeting).filter((one) => one <= slot)))
    must.push(all ? total - mostPlaced(list, (meeting) => placesOf(meeting).filter((one) => one > slot)) : 0)
  }
  const begun: Literal[] = [formula.no]
  let row: Literal[] = [formula.yes]
  for (let slot = 1; slot <= slots; slot++) {
    const next: Literal[] = [formula.yes]
    for (let count = 1; count <= total; count++) {
      const settled =
        count <= (must[slot] ?? 0)
          ? formula.yes
          : count > (can[slot] ?? 0)
            ? formula.no
            : formula.solver.fresh()
      const had = row[count] ?? formula.no
      const fewer = row[count - 1] ?? formula.no
      const now = busy[slot - 1] ?? formula.no
      formula.oneOf([-had, settled])
      formula.oneOf([-fewer, -now, settled])
      formula.oneOf([-settled, had, fewer])
      formula.oneOf([-settled, had, now])
      next.push(settled)
    }
    row = next
    begun.push(row[1] ?? formula.no)
  }
  if (!all) {
    // As many as take place have had their slot in the end: more than the free slots are refuted at once.
    const placed = new Totalizer(formula, list.map(takesPlace))
    for (let count = 1; count <= total; count++)
      formula.oneOf([-placed.atLeast(count), row[count] ?? formula.no])
  }
  return begun
}

/** Breaks by the slot before the meeting that ends them: idle there, and a meeting earlier on the same day. */
function breakEnds(
  { slots, days, dayOf, before }: Model,
  formula: Formula,
  busy: readonly Literal[],
  begun: readonly Literal[],
): Literal[] {
  const ends: Literal[] = []
  let today = formula.no
  for (let slot = 2; slot <= slots; slot++) {
    const last = before[slot] ?? 0
    if (last === 0) {
      today = formula.no
      continue
    }
    // In the first day "it has had a meeting" is counted already.
    const hadOne = days === 1 || dayOf[slot] === 0 ? (begun[last - 1] ?? formula.no) : today
    ends.push(formula.and([hadOne, -(busy[last - 1] ?? formula.no), busy[slot - 1] ?? formula.no]))
    if (dayOf[slot] !== 0) today = formula.or([today, busy[last - 1] ?? formula.no])
  }
  return ends.filter((literal) => literal !== formula.no)
}
