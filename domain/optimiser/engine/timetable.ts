import type { Model } from './model'

/**
 * A timetable that is changed millions of times: typed arrays alone, and nothing made on the way. The `!` of this file and of
 * the moves stand where an index is one of the model's own (a meeting, a delegation, a slot from 0 to `slots + 1`).
 */
export class Timetable {
  /** Slots of a row of a table, with the empty ones at both ends. */
  readonly width: number
  readonly levels: number
  readonly days: number
  readonly a: Int32Array
  readonly b: Int32Array
  readonly level: Int32Array
  readonly weight: Int32Array
  /** 1 where the meeting may take the slot, at `meeting * width + slot`. */
  readonly may: Uint8Array
  readonly slot: Int32Array
  /** The meeting + 1 that a delegation has in a slot, at `delegation * width + slot`; a shared person's likewise. */
  readonly at: Int32Array
  readonly personAt: Int32Array
  /** Meetings of a slot that need a level's seats or more, at `slot * levels + level`. */
  readonly load: Int32Array
  /** Runs and meetings of a delegation's day, at `delegation * days + day`. */
  readonly runs: Int32Array
  readonly held: Int32Array
  readonly breaksOf: Int32Array
  /** How many delegations have so many breaks. */
  readonly withBreaks: Int32Array
  breaks = 0
  unplaced = 0

  constructor(readonly model: Model) {
    const { meetings, slots } = model
    const delegations = model.meetingsOf.length
    this.width = slots + 2
    this.levels = model.sizes.length
    this.days = model.days
    this.a = Int32Array.from(meetings, ({ a }) => a)
    this.b = Int32Array.from(meetings, ({ b }) => b)
    this.level = Int32Array.from(meetings, ({ level }) => level)
    this.weight = Int32Array.from(meetings, ({ weight }) => weight)
    this.may = new Uint8Array(meetings.length * this.width)
    meetings.forEach(({ domain }, meeting) =>
      domain.forEach((slot) => (this.may[meeting * this.width + slot] = 1)),
    )
    this.slot = new Int32Array(meetings.length)
    this.at = new Int32Array(delegations * this.width)
    this.personAt = new Int32Array(model.shared.length * this.width)
    this.load = new Int32Array(this.width * this.levels)
    this.runs = new Int32Array(delegations * this.days)
    this.held = new Int32Array(delegations * this.days)
    this.breaksOf = new Int32Array(delegations)
    this.withBreaks = new Int32Array(slots + 2)
    this.withBreaks[0] = delegations
    this.unplaced = meetings.reduce((sum, { weight }) => sum + weight, 0)
  }

  /** Puts a meeting that is left out into a slot where nobody is in its way. */
  place(meeting: number, slot: number): void {
    this.slot[meeting] = slot
    this.unplaced -= this.weight[meeting]!
    this.enter(this.a[meeting]!, meeting, slot)
    this.enter(this.b[meeting]!, meeting, slot)
    for (const person of this.model.meetings[meeting]!.people)
      this.personAt[person * this.width + slot] = meeting + 1
    for (let level = this.level[meeting]!; level >= 0; level--) this.load[slot * this.levels + level]!++
  }

  remove(meeting: number): void {
    const slot = this.slot[meeting]!
    this.slot[meeting] = 0
    this.unplaced += this.weight[meeting]!
    this.leave(this.a[meeting]!, slot)
    this.leave(this.b[meeting]!, slot)
    for (const person of this.model.meetings[meeting]!.people) this.personAt[person * this.width + slot] = 0
    for (let level = this.level[meeting]!; level >= 0; level--) this.load[slot * this.levels + level]!--
  }

  enter(delegation: number, meeting: number, slot: number): void {
    const row = delegation * this.width
    this.at[row + slot] = meeting + 1
    const day = delegation * this.days + this.model.dayOf[slot]!
    this.held[day]!++
    this.setRuns(delegation, day, this.runs[day]! + 1 - this.neighbours(row, slot))
  }

  leave(delegation: number, slot: number): void {
    const row = delegation * this.width
    this.at[row + slot] = 0
    const day = delegation * this.days + this.model.dayOf[slot]!
    this.held[day]!--
    this.setRuns(delegation, day, this.runs[day]! - 1 + this.neighbours(row, slot))
  }

  /** How many of the slots beside it, in its day, are taken. */
  private neighbours(row: number, slot: number): number {
    const { before, behind } = this.model
    return (this.at[row + before[slot]!]! > 0 ? 1 : 0) + (this.at[row + behind[slot]!]! > 0 ? 1 : 0)
  }

  private setRuns(delegation: number, day: number, runs: number): void {
    const old = this.runs[day]!
    this.runs[day] = runs
    const more = breaksIn(runs) - breaksIn(old)
    if (more === 0) return
    const breaks = this.breaksOf[delegation]!
    this.withBreaks[breaks]!--
    this.withBreaks[breaks + more]!++
    this.breaksOf[delegation] = breaks + more
    this.breaks += more
  }

  /** Breaks of a delegation if what it has in slot `from` were in the free slot `to`, minus those that it has. */
  shift(delegation: number, from: number, to: number): number {
    const { before, behind, dayOf } = this.model
    const row = delegation * this.width
    const one = delegation * this.days + dayOf[from]!
    const other = delegation * this.days + dayOf[to]!
    const less = this.runs[one]! - 1 + this.neighbours(row, from)
    const left = before[to]!
    const right = behind[to]!
    const beside =
      (left !== from && this.at[row + left]! > 0 ? 1 : 0) +
      (right !== from && this.at[row + right]! > 0 ? 1 : 0)
    if (one === other) return breaksIn(less + 1 - beside) - breaksIn(this.runs[one]!)
    return (
      breaksIn(less) -
      breaksIn(this.runs[one]!) +
      breaksIn(this.runs[other]! + 1 - beside) -
      breaksIn(this.runs[other]!)
    )
  }

  /** By how much all delegations together are beyond what fairness allows; 0 where it is not asked for. */
  unfair(fairness: number | null): number {
    if (fairness === null) return 0
    let least = 0
    while (least < this.withBreaks.length && this.withBreaks[least] === 0) least++
    let sum = 0
    for (let breaks = least + fairness + 1; breaks < this.withBreaks.length; breaks++)
      sum += this.withBreaks[breaks]! * (breaks - least - fairness)
    return sum
  }
}

const breaksIn = (runs: number): number => (runs > 1 ? runs - 1 : 0)
