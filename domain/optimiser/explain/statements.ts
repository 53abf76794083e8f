import type { Statement } from '../cause-schema'
import { type Model, upTo } from '../engine/model'
import { Formula } from '../sat/formula'
import type { Literal, Solver } from '../sat/solver'
import type { Instance } from '../schema'

export type Said = { statement: Statement; selector: Literal }

/**
 * An instance as statements of the organiser, each with a literal that makes it hold: assumed or not, it can be taken back. That
 * a delegation is at one place at a time is nobody's choice and always holds.
 * @param among the meetings that are asked for
 */
export function stated(instance: Instance, model: Model, solver: Solver, among: readonly number[]): Said[] {
  const formula = new Formula(solver)
  const said: Said[] = []
  const say = (statement: Statement): Literal => {
    const selector = solver.fresh()
    said.push({ statement, selector })
    return selector
  }
  const slots = upTo(model.slots)
  const isIn = new Set(among)
  const literals = new Map(among.map((meeting) => [meeting, slots.map(() => solver.fresh())]))
  const at = (meeting: number, slot: number) => literals.get(meeting)?.[slot - 1] ?? formula.no
  const asked = (list: readonly number[]) => list.filter((meeting) => isIn.has(meeting))
  const idOf = (meeting: number) => instance.meetings[meeting]?.id ?? ''

  for (const meeting of among) {
    const given = instance.meetings[meeting]
    if (!given) continue
    const own = literals.get(meeting) ?? []
    formula.oneOf([-say({ kind: 'takes_place', meeting: given.id }), ...own])
    formula.atMostOne(own)
    const { fixed } = given
    const barred = given.allowed ? slots.filter((slot) => !given.allowed?.includes(slot)) : []
    if (barred.length > 0) {
      const selector = say({ kind: 'allowed', meeting: given.id })
      for (const slot of barred) formula.oneOf([-selector, -at(meeting, slot)])
    }
    if (fixed != null) {
      const selector = say({ kind: 'fixed', meeting: given.id, slot: fixed })
      for (const slot of slots) if (slot !== fixed) formula.oneOf([-selector, -at(meeting, slot)])
    }
  }
  for (const meeting of among)
    for (const earlier of asked(model.meetings[meeting]?.after ?? [])) {
      const selector = say({ kind: 'after', meeting: idOf(meeting), earlier: idOf(earlier) })
      // An order binds only those that both take place.
      const both = formula.or(literals.get(earlier) ?? [])
      let done = formula.no
      for (const slot of slots) {
        formula.oneOf([-selector, -at(meeting, slot), -both, done])
        done = formula.or([done, at(earlier, slot)])
      }
    }
  model.meetingsOf.forEach((list, index) => {
    const own = asked(list)
    const given = instance.delegations[index]
    if (own.length === 0 || !given) return
    for (const slot of slots) formula.atMostOne(own.map((meeting) => at(meeting, slot)))
    for (const slot of new Set(given.unavailable ?? [])) {
      const selector = say({ kind: 'unavailable', delegation: given.id, slot })
      for (const meeting of own) formula.oneOf([-selector, -at(meeting, slot)])
    }
    if (model.maxPerDay === null) return
    for (let day = 0; day < model.days; day++) {
      const today = slots.filter((slot) => model.dayOf[slot] === day)
      const held = today.map((slot) => formula.or(own.map((meeting) => at(meeting, slot))))
      const selector = say({ kind: 'max_per_day', delegation: given.id, day: day + 1 })
      formula.atMost(held, model.maxPerDay, selector)
    }
  })
  for (const { person, meetings } of model.shared) {
    const selector = say({ kind: 'person', person })
    for (const slot of slots)
      formula.atMostOne(
        asked(meetings).map((meeting) => at(meeting, slot)),
        selector,
      )
  }
  for (const slot of slots)
    for (const [level, size] of model.sizes.entries()) {
      const large = among.filter((meeting) => (model.meetings[meeting]?.level ?? 0) >= level)
      const places = model.capacity[slot * model.sizes.length + level] ?? 0
      if (large.length <= places) continue
      const selector = say(
        level === 0 ? { kind: 'rooms', slot, places } : { kind: 'room_sizes', slot, size, places },
      )
      formula.atMost(
        large.map((meeting) => at(meeting, slot)),
        places,
        selector,
      )
    }
  return said
}
