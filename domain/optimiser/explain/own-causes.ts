import type { Cause } from '../cause-schema'
import { type Model, upTo } from '../engine/model'
import type { Instance } from '../schema'

/** Why a meeting has no slot at all, whatever else takes place; null where it has one. */
export function ownCause(instance: Instance, model: Model, meeting: number): Cause | null {
  const given = instance.meetings[meeting]
  const own = model.meetings[meeting]
  if (!given || !own || own.domain.length > 0) return null
  const meetings: [string] = [given.id]
  if (given.after?.includes(given.id)) return { code: 'after_cycle', meetings }
  const awayOf = (id: string) => new Set(instance.delegations.find((one) => one.id === id)?.unavailable ?? [])
  const [away, other] = [awayOf(given.a), awayOf(given.b)]
  const allowed = given.allowed ? [...new Set(given.allowed)].sort((a, b) => a - b) : upTo(instance.slots)

  if (given.fixed != null) {
    const pin = given.fixed
    const of = away.has(pin) ? [given.a] : other.has(pin) ? [given.b] : []
    if (!allowed.includes(pin)) return { code: 'pin_not_allowed', of: [], meetings, slots: [pin] }
    if (of.length > 0 || !isOpen(model, pin, 0))
      return { code: 'pin_not_allowed', of, meetings, slots: [pin] }
    return { code: 'room_too_small', meetings, size: given.size ?? 0 }
  }
  const alone = [given.a, given.b].find((id) => allowed.every((slot) => awayOf(id).has(slot)))
  if (allowed.length === 0) return { code: 'no_common_slot', of: [], meetings }
  if (alone !== undefined) return { code: 'no_common_slot', of: [alone], meetings }
  const common = allowed.filter((slot) => !away.has(slot) && !other.has(slot))
  if (common.length === 0) return { code: 'no_common_slot', of: [given.a, given.b], meetings }
  // A slot is common, so it is rooms that lack: none with so many seats, or none open at all.
  if (common.some((slot) => isOpen(model, slot, 0)))
    return { code: 'room_too_small', meetings, size: given.size ?? 0 }
  return { code: 'rooms_full', meetings, slots: common, places: 0 }
}

const isOpen = ({ capacity, sizes }: Model, slot: number, level: number): boolean =>
  (capacity[slot * sizes.length + level] ?? 0) > 0
