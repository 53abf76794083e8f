import type { Random } from './random'
import type { Timetable } from './timetable'

/**
 * Puts a meeting into a slot and throws out whoever is in its way. The way in for meetings that are left out; made at once,
 * and undone where it does not pay.
 */
export class EjectionMove {
  private readonly thrown: number[] = []
  private readonly slots: number[] = []
  private meeting = 0
  private from = 0

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {}

  make(meeting: number, to: number): void {
    const { table } = this
    const { width } = table
    this.thrown.length = 0
    this.slots.length = 0
    this.meeting = meeting
    this.from = table.slot[meeting]!
    if (this.from > 0) table.remove(meeting)
    const { a, b, people, after, followers } = table.model.meetings[meeting]!
    this.throwOut(table.at[a * width + to]! - 1)
    this.throwOut(table.at[b * width + to]! - 1)
    for (const person of people) this.throwOut(table.personAt[person * width + to]! - 1)
    for (const earlier of after) if (table.slot[earlier]! >= to) this.throwOut(earlier)
    for (const later of followers) if (table.slot[later]! <= to) this.throwOut(later)
    this.makeRoom(meeting, to)
    this.makeDay(a, to)
    this.makeDay(b, to)
    table.place(meeting, to)
  }

  undo(): void {
    const { table, meeting } = this
    table.remove(meeting)
    for (let nth = this.thrown.length - 1; nth >= 0; nth--) table.place(this.thrown[nth]!, this.slots[nth]!)
    if (this.from > 0) table.place(meeting, this.from)
  }

  private throwOut(meeting: number): void {
    if (meeting < 0 || this.table.slot[meeting] === 0) return
    this.thrown.push(meeting)
    this.slots.push(this.table.slot[meeting]!)
    this.table.remove(meeting)
  }

  private makeRoom(meeting: number, to: number): void {
    const { table } = this
    const { levels } = table
    for (let level = table.level[meeting]!; level >= 0; level--) {
      const at = to * levels + level
      while (table.load[at]! + 1 > table.model.capacity[at]!)
        this.throwOut(this.anyOf((one) => table.slot[one] === to && table.level[one]! >= level))
    }
  }

  private makeDay(delegation: number, to: number): void {
    const { table } = this
    const { maxPerDay, dayOf, meetingsOf } = table.model
    const day = dayOf[to]!
    while (maxPerDay !== null && table.held[delegation * table.days + day]! >= maxPerDay) {
      const own = meetingsOf[delegation]!.filter(
        (one) => table.slot[one]! > 0 && dayOf[table.slot[one]!] === day,
      )
      this.throwOut(own[this.random.below(own.length)]!)
    }
  }

  /** One such meeting, from a random beginning; there is one. */
  private anyOf(isSo: (meeting: number) => boolean): number {
    const count = this.table.slot.length
    const begin = this.random.below(count)
    for (let step = 0; step < count; step++) if (isSo((begin + step) % count)) return (begin + step) % count
    return -1
  }
}
