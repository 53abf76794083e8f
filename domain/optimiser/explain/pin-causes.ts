import type { Cause } from '../cause-schema'
import type { Model } from '../engine/model'
import type { Instance } from '../schema'

/**
 * How pins contradict one another: two at one time for one delegation or person, more in a slot than there are rooms, more in
 * a day than a delegation may have, or against the order that is asked for. Pins that cannot be kept by themselves are not here.
 */
export function pinCauses(instance: Instance, model: Model): Cause[] {
  const pinned = instance.meetings.flatMap(({ fixed }, meeting) =>
    fixed != null && (model.meetings[meeting]?.domain.length ?? 0) > 0 ? [{ meeting, slot: fixed }] : [],
  )
  const pins = new Map(pinned.map(({ meeting, slot }) => [meeting, slot]))
  const ids = (list: readonly number[]) => list.map((meeting) => instance.meetings[meeting]?.id ?? '')
  const causes: Cause[] = []

  model.meetingsOf.forEach((list, delegation) => {
    const of: [string] = [instance.delegations[delegation]?.id ?? '']
    for (const [slot, together] of bySlot(list, pins))
      if (together.length > 1)
        causes.push({ code: 'pins_collide', of, meetings: ids(together.slice(0, 2)), slots: [slot] })
    if (model.maxPerDay === null) return
    for (let day = 0; day < model.days; day++) {
      const held = list.filter((meeting) => model.dayOf[pins.get(meeting) ?? 0] === day && pins.has(meeting))
      const over = held.slice(0, model.maxPerDay + 1)
      const slots = [...new Set(over.map((meeting) => pins.get(meeting) ?? 0))].sort((a, b) => a - b)
      // Two at one time are told already.
      if (over.length > model.maxPerDay && slots.length === over.length)
        causes.push({ code: 'day_limit', of, meetings: ids(over), slots, places: model.maxPerDay })
    }
  })
  for (const { person, meetings } of model.shared)
    for (const [slot, together] of bySlot(meetings, pins))
      if (together.length > 1)
        causes.push({
          code: 'person_twice',
          people: [person],
          meetings: ids(together.slice(0, 2)),
          slots: [slot],
        })
  for (const [slot, together] of bySlot([...pins.keys()], pins))
    for (const [level, size] of model.sizes.entries()) {
      const large = together.filter((meeting) => (model.meetings[meeting]?.level ?? 0) >= level)
      const places = model.capacity[slot * model.sizes.length + level] ?? 0
      if (large.length <= places) continue
      const meetings = ids(large.slice(0, places + 1))
      causes.push({ code: 'rooms_full', meetings, slots: [slot], places, ...(size > 0 ? { size } : {}) })
      break
    }
  for (const { meeting, slot } of pinned)
    for (const earlier of model.meetings[meeting]?.after ?? [])
      if ((pins.get(earlier) ?? 0) >= slot)
        causes.push({ code: 'after_no_room', meetings: ids([earlier, meeting]) })
  return causes
}

function bySlot(meetings: readonly number[], pins: ReadonlyMap<number, number>): Map<number, number[]> {
  const slots = new Map<number, number[]>()
  for (const meeting of meetings) {
    const slot = pins.get(meeting)
    if (slot !== undefined) slots.set(slot, [...(slots.get(slot) ?? []), meeting])
  }
  return slots
}
