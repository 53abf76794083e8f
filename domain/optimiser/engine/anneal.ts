import { EjectionMove } from './ejection'
import { KempeMove } from './kempe'
import type { Model } from './model'
import { Random } from './random'
import { isBetter, type Worth } from './recount'
import { Timetable } from './timetable'

const HOT = 0.8
const COLD = 0.14
/** Moves between two looks at the clock. */
const STRIDE = 2048
const LEFT_OUT = 4
const UNFAIR = 1.5

export type Annealing = {
  seed: number
  /** How far the cooling is, 0 to 1, after so many moves: by the clock, or by the moves where it must be repeatable. */
  progress: (moves: number) => number
  /** A better timetable than all before; `isFair` says whether a whole one keeps fairness. */
  onBetter: (slots: number[], worth: Worth, isFair: boolean) => void
  /** Whether fairness is asked for; where not everything fits it is not. */
  fairness: number | null
  start?: readonly number[]
}

/**
 * One long cooling over Kempe chains. Good timetables of any size in seconds, with no word on how good: bounds come from elsewhere.
 */
export function anneal(model: Model, { seed, progress, onBetter, fairness, start }: Annealing): void {
  const random = new Random(seed)
  const table = new Timetable(model)
  const kempe = new KempeMove(table)
  const ejection = new EjectionMove(table, random)
  const pool = model.meetings.flatMap(({ domain }, meeting) => (domain.length > 0 ? [meeting] : []))
  if (start) settle(table, start)
  else fill(table, random, pool)
  // The lightest meeting counts for several breaks, and so do all, however heavy the others.
  const lightest = Math.min(...model.meetings.map(({ weight }) => weight), Infinity)
  const perWeight = LEFT_OUT / lightest

  let unfair = table.unfair(fairness)
  let best: { worth: Worth; unfair: number } | null = null
  const note = () => {
    const worth = { weight: table.unplaced, breaks: table.breaks }
    const amount = table.unplaced > 0 ? 0 : unfair
    if (best && !beats(worth, amount, best)) return
    best = { worth, unfair: amount }
    onBetter(Array.from(table.slot), worth, amount === 0)
  }
  note()
  if (pool.length === 0) return

  let temperature = HOT
  for (let moves = 0; ; moves++) {
    if (moves % STRIDE === 0) {
      const done = progress(moves)
      if (done >= 1) return
      temperature = HOT * (COLD / HOT) ** done
    }
    const meeting = pick(table, random, pool)
    const from = table.slot[meeting]!
    const to = choose(table, random, meeting)
    if (to === 0 || to === from) continue
    if (from === 0 || random.below(50) === 0) {
      const before = table.breaks + perWeight * table.unplaced + UNFAIR * unfair
      ejection.make(meeting, to)
      const unfairThen = table.unfair(fairness)
      const change = table.breaks + perWeight * table.unplaced + UNFAIR * unfairThen - before
      if (change > 0 && random.share() >= Math.exp(-change / temperature)) ejection.undo()
      else {
        unfair = unfairThen
        if (change <= 0) note()
      }
      continue
    }
    const change = kempe.look(meeting, to)
    if (Number.isNaN(change)) continue
    const more = fairness === null ? 0 : kempe.unfairness(fairness, unfair)
    const cost = change + UNFAIR * more
    if (cost > 0 && random.share() >= Math.exp(-cost / temperature)) continue
    kempe.make()
    unfair += more
    if (cost < 0) note()
  }
}

const beats = (worth: Worth, unfair: number, best: { worth: Worth; unfair: number }): boolean =>
  worth.weight !== best.worth.weight || unfair === best.unfair
    ? isBetter(worth, best.worth)
    : unfair < best.unfair

/** 30 % of the picks go to meetings that are left out, while there are any. */
function pick({ slot, unplaced }: Timetable, random: Random, pool: readonly number[]): number {
  const meeting = pool[random.below(pool.length)]!
  if (unplaced === 0 || random.below(10) >= 3) return meeting
  const begin = random.below(pool.length)
  for (let step = 0; step < pool.length; step++) {
    const one = pool[(begin + step) % pool.length]!
    if (slot[one] === 0) return one
  }
  return meeting
}

/** A slot of the meeting's own, 0 for none: 40 % beside another meeting of one of its delegations. */
function choose(table: Timetable, random: Random, meeting: number): number {
  const { model, width, slot, may } = table
  const { domain } = model.meetings[meeting]!
  if (random.below(10) < 6) return domain[random.below(domain.length)]!
  const side = random.below(2) === 0 ? table.a[meeting]! : table.b[meeting]!
  const others = model.meetingsOf[side]!
  const other = others[random.below(others.length)]!
  const at = slot[other]!
  if (other === meeting || at === 0) return domain[random.below(domain.length)]!
  const beside = random.below(2) === 0 ? model.before[at]! : model.behind[at]!
  return may[meeting * width + beside] === 1 ? beside : 0
}

/** A first timetable: those with the fewest slots first, each into the first slot that is free. */
function fill(table: Timetable, random: Random, pool: readonly number[]): void {
  const { meetings } = table.model
  const order = pool
    .map((meeting) => ({ meeting, key: meetings[meeting]!.domain.length + random.share() }))
    .sort((one, other) => one.key - other.key)
  for (const { meeting } of order) {
    const slot = meetings[meeting]!.domain.find((one) => fits(table, meeting, one))
    if (slot !== undefined) table.place(meeting, slot)
  }
}

function settle(table: Timetable, start: readonly number[]): void {
  start.forEach((slot, meeting) => {
    if (slot > 0 && fits(table, meeting, slot)) table.place(meeting, slot)
  })
}

function fits(table: Timetable, meeting: number, slot: number): boolean {
  const { model, width, levels, at, personAt, held, days } = table
  const { a, b, people, after, followers, level } = model.meetings[meeting]!
  const { maxPerDay, dayOf } = model
  const day = dayOf[slot]!
  return (
    table.may[meeting * width + slot] === 1 &&
    at[a * width + slot] === 0 &&
    at[b * width + slot] === 0 &&
    people.every((person) => personAt[person * width + slot] === 0) &&
    after.every((one) => table.slot[one]! < slot) &&
    followers.every((one) => table.slot[one] === 0 || table.slot[one]! > slot) &&
    Array.from({ length: level + 1 }, (_, one) => slot * levels + one).every(
      (one) => table.load[one]! < model.capacity[one]!,
    ) &&
    (maxPerDay === null || (held[a * days + day]! < maxPerDay && held[b * days + day]! < maxPerDay))
  )
}
