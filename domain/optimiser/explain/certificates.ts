import type { Cause } from '../cause-schema'
import { surplus } from '../engine/matching'
import type { Model } from '../engine/model'
import type { Instance } from '../schema'
import { orderChain, orderCircle } from './order-causes'
import { ownCause } from './own-causes'

/**
 * Causes that a person can check by hand, found by counting alone, in milliseconds: a meeting without a slot, an order that
 * goes in a circle or finds no room, more meetings than hours, days or rooms hold. Each is true and minimal; none found does
 * not say that everything fits.
 * @param among the meetings that shall take place, all of them where absent; the last one counts as the one too many
 */
export function certificates(instance: Instance, model: Model, among?: readonly number[]): Cause[] {
  const all = among ?? [...model.meetings.keys()]
  const own = all.flatMap((meeting) => ownCause(instance, model, meeting) ?? [])
  if (own.length > 0) return own

  const set = new Set(all)
  const isIn = (meeting: number) => set.has(meeting)
  const ids = (list: readonly number[]) => list.map((meeting) => instance.meetings[meeting]?.id ?? '')
  const circle = orderCircle(model, isIn)
  if (circle) return [{ code: 'after_cycle', meetings: ids(circle) }]
  const chain = orderChain(model, isIn)
  if (chain) return [{ code: 'after_no_room', meetings: ids(chain) }]

  const rank = new Map(all.map((meeting, at) => [meeting, at]))
  const inOrder = (list: readonly number[]) =>
    list.filter(isIn).sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  const domainOf = (meeting: number) => model.meetings[meeting]?.domain ?? []
  const causes: Cause[] = []
  model.meetingsOf.forEach((list, delegation) => {
    const given = instance.delegations[delegation]
    const of: [string] = [given?.id ?? '']
    const hours = surplus(inOrder(list), domainOf, () => 1)
    if (hours) {
      const { items, places: slots } = hours
      const unavailable = [...new Set(given?.unavailable ?? [])].sort((a, b) => a - b)
      causes.push({ code: 'too_many_for_hours', of, meetings: ids(items), slots, unavailable })
    }
    const { maxPerDay } = model
    if (hours || maxPerDay === null) return
    const daysOf = (meeting: number) => [...new Set(domainOf(meeting).map((slot) => model.dayOf[slot] ?? 0))]
    const days = surplus(inOrder(list), daysOf, () => maxPerDay)
    if (!days) return
    const slots = [...new Set(days.items.flatMap(domainOf))].sort((a, b) => a - b)
    const places = maxPerDay * days.places.length
    causes.push({ code: 'day_limit', of, meetings: ids(days.items), slots, places })
  })
  for (const { person, meetings } of model.shared) {
    const hours = surplus(inOrder(meetings), domainOf, () => 1)
    if (hours)
      causes.push({ code: 'person_twice', people: [person], meetings: ids(hours.items), slots: hours.places })
  }
  if (causes.length > 0) return causes
  return roomCauses(model, all, ids)
}

function roomCauses(
  model: Model,
  all: readonly number[],
  ids: (list: readonly number[]) => string[],
): Cause[] {
  for (const [level, size] of model.sizes.entries()) {
    const large = all.filter((meeting) => (model.meetings[meeting]?.level ?? 0) >= level)
    const placesIn = (slot: number) => model.capacity[slot * model.sizes.length + level] ?? 0
    const full = surplus(large, (meeting) => model.meetings[meeting]?.domain ?? [], placesIn)
    if (!full) continue
    const places = full.places.reduce((sum, slot) => sum + placesIn(slot), 0)
    const asked = size > 0 ? { size } : {}
    return [{ code: 'rooms_full', meetings: ids(full.items), slots: full.places, places, ...asked }]
  }
  return []
}
