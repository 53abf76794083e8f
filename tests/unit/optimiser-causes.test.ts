import { describe, expect, it } from 'vitest'
import type { Cause, Statement } from '@/domain/optimiser/cause-schema'
import { explain } from '@/domain/optimiser/explain/explain'
import { pinCauses } from '@/domain/optimiser/explain/pin-causes'
import { modelOf } from '@/domain/optimiser/engine/model'
import { prove } from '@/domain/optimiser/run/prove'
import { SharedState } from '@/domain/optimiser/run/shared-state'
import { Standing } from '@/domain/optimiser/run/standing'
import type { Instance } from '@/domain/optimiser/schema'
import { bestByTrying, canAllBe } from '@/tests/factories/bilateral-twin'
import { tinyInstance } from '@/tests/factories/bilaterals'

/** The proven answer and a cause for each meeting that is left out, by its id. */
async function answer(instance: Instance) {
  const model = modelOf(instance)
  const state = SharedState.create()
  const standing = new Standing(model, state)
  await prove({ model, state, tell: (told) => void standing.hear(told), seed: 0 })
  const { unplaced, slots } = standing
  const asked = { kind: 'explain', slots: slots ?? [], unplaced, isProven: standing.isProven } as const
  const causes = await explain(instance, asked, () => false)
  return new Map(unplaced.map((meeting, nth) => [instance.meetings[meeting]?.id ?? '', causes[nth] ?? []]))
}

/** The instance as only these statements leave it; a meeting that is not asked for is dropped. */
function withOnly(instance: Instance, statements: readonly Statement[]): Instance {
  const has = (wanted: Statement) =>
    statements.some((one) =>
      Object.entries(wanted).every(([key, value]) => one[key as keyof Statement] === value),
    )
  const places = (slot: number) =>
    statements.find((one) => one.kind === 'rooms' && one.slot === slot) !== undefined
  const sized = (slot: number) => statements.some((one) => one.kind === 'room_sizes' && one.slot === slot)
  const { roomSizes, closed, maxPerDay, ...rest } = instance
  const days = instance.days ?? [instance.slots]
  // A statement on rooms holds for one slot: others are given a room for everybody.
  const many = instance.meetings.length
  const open = Array.from({ length: instance.slots }, (_, index) => index + 1).filter((slot) => !places(slot))
  const small = Array.from({ length: instance.slots }, (_, index) => index + 1).filter((slot) => !sized(slot))
  const extra = Array.from({ length: many }, (_, at) =>
    Array.from({ length: instance.slots }, (_, index) => index + 1).filter(
      (slot) => !open.includes(slot) && !small.includes(slot) && at >= 0,
    ),
  )
  expect(maxPerDay == null || statements.every(({ kind }) => kind !== 'max_per_day') || days.length > 0).toBe(true)
  return {
    ...rest,
    fairness: null,
    ...(statements.some(({ kind }) => kind === 'max_per_day') && maxPerDay ? { maxPerDay } : {}),
    rooms: instance.rooms + many,
    roomSizes: [
      ...(roomSizes ?? Array.from({ length: instance.rooms }, () => Infinity)),
      ...Array.from({ length: many }, () => Infinity),
    ],
    closed: [...(closed ?? Array.from({ length: instance.rooms }, () => [])), ...extra],
    delegations: instance.delegations.map(({ id, unavailable }) => ({
      id,
      unavailable: unavailable?.filter((slot) => has({ kind: 'unavailable', delegation: id, slot })),
    })),
    meetings: instance.meetings
      .filter(({ id }) => has({ kind: 'takes_place', meeting: id }))
      .map((meeting) => ({
        ...meeting,
        allowed: has({ kind: 'allowed', meeting: meeting.id }) ? meeting.allowed : null,
        fixed: statements.some((one) => one.kind === 'fixed' && one.meeting === meeting.id) ? meeting.fixed : null,
        after: meeting.after?.filter((earlier) => has({ kind: 'after', meeting: meeting.id, earlier })),
        people: meeting.people?.filter((person) => has({ kind: 'person', person })),
      })),
  }
}
