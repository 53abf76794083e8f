import type { Timetable } from './timetable'

/**
 * The exchange of two slots for a meeting and all whom that drags along (a Kempe chain): the meetings of both slots that are
 * joined to it by a delegation or person in common change places. A delegation with a meeting in either slot stays as busy as
 * before; only those with one of the two change, so that the cost is known before anything is written.
 */
export class KempeMove {
  private readonly chain: Int32Array
  private readonly marked: Int32Array
  private stamp = 0
  private length = 0
  private from = 0
  private to = 0
  /** Delegations that move from one slot to the other, and where each goes. */
  private readonly moved: Int32Array
  private readonly goes: Int32Array
  private movers = 0
  private readonly balance: Int32Array
  private readonly ordered: boolean

  constructor(private readonly table: Timetable) {
    const { meetings } = table.model
    this.chain = new Int32Array(meetings.length)
    this.marked = new Int32Array(meetings.length)
    this.moved = new Int32Array(2 * meetings.length + 2)
    this.goes = new Int32Array(2 * meetings.length + 2)
    this.balance = new Int32Array(table.levels)
    this.ordered = meetings.some(({ after }) => after.length > 0)
  }

  /** Looks at the exchange without making it. @returns the change of the sum of breaks; NaN where a rule forbids it */
  look(meeting: number, to: number): number {
    const { table } = this
    const { width, levels } = table
    this.stamp++
    this.from = table.slot[meeting]!
    this.to = to
    this.length = 1
    this.movers = 0
    this.chain[0] = meeting
    this.marked[meeting] = this.stamp
    this.balance.fill(0)
    let change = 0
    for (let next = 0; next < this.length; next++) {
      const one = this.chain[next]!
      const here = table.slot[one]!
      const there = here === this.from ? to : this.from
      if (table.may[one * width + there] === 0) return NaN
      const sign = here === this.from ? 1 : -1
      for (let level = table.level[one]!; level >= 0; level--) this.balance[level]! += sign
      change += this.follow(table.a[one]!, here, there)
      change += this.follow(table.b[one]!, here, there)
      if (Number.isNaN(change)) return NaN
      for (const person of table.model.meetings[one]!.people)
        this.join(table.personAt[person * width + there]! - 1)
    }
    for (let level = 0; level < levels; level++) {
      const more = this.balance[level]!
      const full = more > 0 ? to : this.from
      const at = full * levels + level
      if (more !== 0 && table.load[at]! + Math.abs(more) > table.model.capacity[at]!) return NaN
    }
    return this.ordered && this.breaksOrder() ? NaN : change
  }

  private join(meeting: number): void {
    if (meeting < 0 || this.marked[meeting] === this.stamp) return
    this.marked[meeting] = this.stamp
    this.chain[this.length++] = meeting
  }

  private follow(delegation: number, here: number, there: number): number {
    const { table } = this
    const other = table.at[delegation * table.width + there]!
    if (other > 0) {
      this.join(other - 1)
      return 0
    }
    const { dayOf, maxPerDay } = table.model
    const day = dayOf[there]!
    if (maxPerDay !== null && day !== dayOf[here] && table.held[delegation * table.days + day]! >= maxPerDay)
      return NaN
    this.moved[this.movers] = delegation
    this.goes[this.movers++] = there
    return table.shift(delegation, here, there)
  }

  private breaksOrder(): boolean {
    const { meetings } = this.table.model
    for (let next = 0; next < this.length; next++) {
      const { after, followers } = meetings[this.chain[next]!]!
      const own = this.then(this.chain[next]!)
      for (const earlier of after) if (this.then(earlier) >= own) return true
      for (const later of followers) {
        const its = this.then(later)
        if (its > 0 && its <= own) return true
      }
    }
    return false
  }

  private then(meeting: number): number {
    const slot = this.table.slot[meeting]!
    return this.marked[meeting] !== this.stamp ? slot : slot === this.from ? this.to : this.from
  }

  /** By how much unfairness would change; asked only where fairness is. */
  unfairness(fairness: number, now: number): number {
    this.shiftBreaks(1)
    const then = this.table.unfair(fairness)
    this.shiftBreaks(-1)
    return then - now
  }

  /** Enters the coming breaks of the movers into the histogram, or takes them out again. */
  private shiftBreaks(sign: 1 | -1): void {
    const { table } = this
    for (let next = 0; next < this.movers; next++) {
      const delegation = this.moved[next]!
      const there = this.goes[next]!
      const here = there === this.to ? this.from : this.to
      const breaks = table.breaksOf[delegation]!
      table.withBreaks[breaks]! -= sign
      table.withBreaks[breaks + table.shift(delegation, here, there)]! += sign
    }
  }

  /** Makes the exchange that was looked at last. */
  make(): void {
    const { table } = this
    const { slot, width, levels } = table
    for (let next = 0; next < this.movers; next++) {
      const there = this.goes[next]!
      table.leave(this.moved[next]!, there === this.to ? this.from : this.to)
    }
    for (let next = 0; next < this.movers; next++) table.enter(this.moved[next]!, 0, this.goes[next]!)
    for (let next = 0; next < this.length; next++)
      for (const person of table.model.meetings[this.chain[next]!]!.people)
        table.personAt[person * width + slot[this.chain[next]!]!] = 0
    for (let next = 0; next < this.length; next++) {
      const one = this.chain[next]!
      const there = slot[one] === this.from ? this.to : this.from
      slot[one] = there
      table.at[table.a[one]! * width + there] = one + 1
      table.at[table.b[one]! * width + there] = one + 1
      for (const person of table.model.meetings[one]!.people) table.personAt[person * width + there] = one + 1
    }
    for (let level = 0; level < levels; level++) {
      table.load[this.from * levels + level]! -= this.balance[level]!
      table.load[this.to * levels + level]! += this.balance[level]!
    }
  }
}
