import type { Cause, Statement } from '@/domain/optimiser/cause-schema'
import type { Instance } from '@/domain/optimiser/schema'
import { bestByTrying, broken } from './bilateral-twin'

/** Causes held against their instance a second time, by trying; shares no code with what found them. */

type Meeting = Instance['meetings'][number]

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** What is wrong with a cause, in words: not true, or something in it could be left out. */
export function wrongWith(instance: Instance, cause: Cause): string[] {
  if (cause.code === 'conflict') return wrongSet(instance, cause.statements, cause.minimal)
  if (cause.code === 'fairness')
    return [
      ...(instance.fairness === cause.fairness ? [] : ['another fairness']),
      ...(leastSpread(instance) === cause.least ? [] : ['another least']),
    ]
  const meetings = cause.meetings.map((id) => instance.meetings.find((one) => one.id === id))
  const list = meetings.filter((one) => one !== undefined)
  if (list.length < meetings.length) return ['unknown meeting']
  const isImpossible = (some: readonly Meeting[]) => !canBe(instance, cause, some)
  return [
    ...(isImpossible(list) ? [] : ['not true']),
    ...list
      .filter((one) => isImpossible(list.filter((other) => other !== one)))
      .map(({ id }) => `${id} is not needed`),
    ...('of' in cause && cause.of.length > 1 && alone(instance, cause.of, list) ? ['one would do'] : []),
  ]
}

const leastSpread = (instance: Instance) =>
  upTo(instance.slots).find((fairness) => bestByTrying({ ...instance, fairness }).weight === 0)

const alone = (instance: Instance, of: readonly string[], [meeting]: readonly Meeting[]) =>
  of.some((id) => meeting && ownSlots(instance, meeting).every((slot) => isAway(instance, id, slot)))

const isAway = ({ delegations }: Instance, id: string, slot: number) =>
  delegations.find((one) => one.id === id)?.unavailable?.includes(slot) ?? false

const ownSlots = ({ slots }: Instance, { allowed, fixed }: Meeting) =>
  upTo(slots).filter((slot) => (allowed?.includes(slot) ?? true) && (fixed ?? slot) === slot)

/** Slots in which the meeting could be if it were alone. */
const slotsAlone = (instance: Instance, { id }: Meeting) =>
  upTo(instance.slots).filter((slot) => broken(instance, new Map([[id, slot]])).length === 0)

/** Whether these meetings can be as far as the code of the cause is concerned. */
function canBe(
  instance: Instance,
  cause: Exclude<Cause, { code: 'conflict' | 'fairness' }>,
  list: readonly Meeting[],
) {
  const tried = (slotsOf: (meeting: Meeting) => number[], fits: (slots: readonly number[]) => boolean) =>
    walk(list.map(slotsOf), [], fits)
  const apart = (slots: readonly number[]) => new Set(slots).size === slots.length
  const daysOf = (slots: readonly number[]) =>
    slots.map((slot) => (instance.days ?? [instance.slots]).findIndex((end) => slot <= end))
  switch (cause.code) {
    case 'no_common_slot':
      return list.every((one) =>
        ownSlots(instance, one).some((slot) => cause.of.every((id) => !isAway(instance, id, slot))),
      )
    case 'pin_not_allowed':
      return list.every(
        (one) =>
          (one.allowed?.includes(cause.slots[0]) ?? true) &&
          (cause.of.length > 0 || isAnyOpen(instance, cause.slots[0])) &&
          !cause.of.some((id) => isAway(instance, id, cause.slots[0])),
      )
    case 'room_too_small':
      return list.every((one) => slotsAlone({ ...instance, delegations: present(instance) }, one).length > 0)
    case 'after_cycle':
    case 'after_no_room':
      return tried(
        cause.code === 'after_cycle' ? () => upTo(instance.slots) : (one) => slotsAlone(instance, one),
        (slots) =>
          list
            .slice(0, slots.length)
            .every((one, at) =>
              list
                .slice(0, slots.length)
                .every(
                  (other, there) => !one.after?.includes(other.id) || (slots[there] ?? 0) < (slots[at] ?? 0),
                ),
            ),
      )
    case 'too_many_for_hours':
    case 'pins_collide':
      return (
        !list.every(({ a, b }) => cause.of.includes(a) || cause.of.includes(b)) ||
        tried((one) => slotsAlone(instance, one), apart)
      )
    case 'person_twice':
      return (
        !list.every(({ people }) => cause.people.every((person) => people?.includes(person))) ||
        tried((one) => slotsAlone(instance, one), apart)
      )
    case 'day_limit':
      return (
        !list.every(({ a, b }) => cause.of.includes(a) || cause.of.includes(b)) ||
        tried(
          (one) => slotsAlone(instance, one),
          (slots) => {
            const days = daysOf(slots)
            return days.every(
              (day) => days.filter((other) => other === day).length <= (instance.maxPerDay ?? 99),
            )
          },
        )
      )
    case 'rooms_full':
      return tried(
        (one) => slotsAlone({ ...instance, rooms: instance.rooms, closed: null }, one),
        (slots) => {
          const strangers = list.slice(0, slots.length).map((one, at) => ({
            ...{ id: one.id, size: one.size, a: `${at}a`, b: `${at}b` },
          }))
          const at = new Map(strangers.map(({ id }, index) => [id, slots[index] ?? 0]))
          return (
            broken({ ...instance, maxPerDay: null, delegations: [], meetings: strangers }, at).length === 0
          )
        },
      )
  }
}

const isAnyOpen = ({ rooms, closed }: Instance, slot: number) =>
  upTo(rooms).some((room) => !closed?.[room - 1]?.includes(slot))

const present = ({ delegations }: Instance) => delegations.map(({ id }) => ({ id }))

function walk(
  choices: readonly number[][],
  taken: readonly number[],
  fits: (slots: readonly number[]) => boolean,
): boolean {
  const next = choices[taken.length]
  if (!fits(taken)) return false
  return next === undefined || next.some((slot) => walk(choices, [...taken, slot], fits))
}

function wrongSet(instance: Instance, statements: readonly Statement[], minimal: boolean): string[] {
  return [
    ...(canKeep(instance, statements) ? ['not true'] : []),
    ...(minimal
      ? statements
          .filter(
            (one) =>
              !canKeep(
                instance,
                statements.filter((other) => other !== one),
              ),
          )
          .map((one) => `${JSON.stringify(one)} is not needed`)
      : ['not minimal']),
  ]
}

/** Whether these statements, and no others, can be kept. */
function canKeep(instance: Instance, statements: readonly Statement[]): boolean {
  const all = instance.meetings
  const asked = all.filter(({ id }) =>
    statements.some((one) => one.kind === 'takes_place' && one.meeting === id),
  )
  const ends = instance.days ?? [instance.slots]
  const keeps = (slots: readonly number[]) => {
    const placed = asked.slice(0, slots.length).map((meeting, at) => ({ meeting, slot: slots[at] ?? 0 }))
    const slotOf = (id: string) => placed.find(({ meeting }) => meeting.id === id)?.slot
    const sharing = placed.some(({ meeting, slot }) =>
      placed.some(
        (other) =>
          other.meeting !== meeting &&
          other.slot === slot &&
          [other.meeting.a, other.meeting.b].some((side) => side === meeting.a || side === meeting.b),
      ),
    )
    if (sharing) return false
    return statements.every((one) => {
      switch (one.kind) {
        case 'takes_place':
          return true
        case 'allowed': {
          const slot = slotOf(one.meeting)
          return slot === undefined || all.find(({ id }) => id === one.meeting)?.allowed?.includes(slot)
        }
        case 'fixed':
          return (slotOf(one.meeting) ?? one.slot) === one.slot
        case 'after':
          // What is not asked for yet does not hinder; at the end everything is.
          return (slotOf(one.earlier) ?? 0) < (slotOf(one.meeting) ?? Infinity)
        case 'unavailable':
          return !placed.some(
            ({ meeting, slot }) =>
              slot === one.slot && (meeting.a === one.delegation || meeting.b === one.delegation),
          )
        case 'rooms':
          return placed.filter(({ slot }) => slot === one.slot).length <= one.places
        case 'room_sizes':
          return (
            placed.filter(({ meeting, slot }) => slot === one.slot && (meeting.size ?? 0) >= one.size)
              .length <= one.places
          )
        case 'person': {
          const own = placed
            .filter(({ meeting }) => meeting.people?.includes(one.person))
            .map(({ slot }) => slot)
          return new Set(own).size === own.length
        }
        case 'max_per_day':
          return (
            placed.filter(
              ({ meeting, slot }) =>
                (meeting.a === one.delegation || meeting.b === one.delegation) &&
                ends.findIndex((end) => slot <= end) === one.day - 1,
            ).length <= (instance.maxPerDay ?? 99)
          )
      }
    })
  }
  return walk(
    asked.map(() => upTo(instance.slots)),
    [],
    keeps,
  )
}
