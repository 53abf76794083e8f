import type { Model } from '../engine/model'
import { isBetter, recount, type Worth } from '../engine/recount'
import type { SharedState } from './shared-state'
import type { Told, WhyPartial } from './told'

/** The best timetable and the highest bound so far. Every timetable is counted anew before it is believed. */
export class Standing {
  slots: number[] | null = null
  worth: Worth | null = null
  bound: Worth = { weight: 0, breaks: 0 }
  whyPartial: WhyPartial | null = null

  constructor(
    private readonly model: Model,
    private readonly state: SharedState,
  ) {}

  get unplaced(): number[] {
    return (this.slots ?? []).flatMap((slot, meeting) => (slot === 0 ? [meeting] : []))
  }

  /** No timetable leaves out less weight: nor, where nothing is left out, has fewer breaks. */
  get isProven(): boolean {
    const { worth, bound } = this
    if (!worth || worth.weight !== bound.weight) return false
    return worth.weight > 0 || worth.breaks <= bound.breaks
  }

  get isReached(): boolean {
    return this.worth !== null && !isBetter(this.bound, this.worth)
  }

  /** @returns whether anything is new */
  hear(told: Told): boolean {
    if (told.kind === 'slots') return this.consider(told.slots)
    if (told.kind === 'bound') return this.raise(told)
    if (told.kind === 'partial') this.notWhole(told.why)
    return told.kind === 'partial'
  }

  notWhole(why: WhyPartial): void {
    this.whyPartial = why
    this.state.isPartial = true
    // Something is left out then, and weighs at least as much as the lightest.
    this.raise({ weight: Math.min(...this.model.meetings.map(({ weight }) => weight)), breaks: 0 })
  }

  private raise(bound: Worth): boolean {
    if (!isBetter(this.bound, bound)) return false
    this.bound = { weight: bound.weight, breaks: bound.breaks }
    this.state.bound = this.bound
    return true
  }

  private consider(slots: number[]): boolean {
    const counted = recount(this.model, slots)
    // A timetable that breaks a rule is a fault of ours, never an answer.
    if (!counted) throw new Error('a timetable broke a rule')
    if (!counted.isFair) return this.consider(withoutOne(this.model, slots))
    const { weight, breaks } = counted
    if (this.worth && !isBetter(counted, this.worth)) return false
    this.slots = slots
    this.worth = { weight, breaks }
    this.state.known = this.worth
    return true
  }
}

/** A whole timetable that is not fair is no answer; without one of its lightest meetings it is. */
function withoutOne(model: Model, slots: readonly number[]): number[] {
  const lightest = Math.min(...model.meetings.map(({ weight }) => weight))
  let best: number[] = []
  let least = Infinity
  model.meetings.forEach(({ weight }, meeting) => {
    if (weight !== lightest) return
    const fewer = slots.with(meeting, 0)
    const breaks = recount(model, fewer)?.breaks ?? Infinity
    if (breaks >= least) return
    best = fewer
    least = breaks
  })
  return best
}
