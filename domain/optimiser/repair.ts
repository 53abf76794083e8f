import type { Cause } from './cause-schema'
import type { Options } from './run/conduct'
import { startWorker } from './run/start-worker'
import { resultOf } from './run/result'
import { SharedState } from './run/shared-state'
import type { Told } from './run/told'
import type { Mended } from './run/repair-answer'
import type { Instance, Placed, Unplaced } from './schema'

/** What has become impossible since: hours that delegations lose, rooms that close, meetings that are pinned or dropped. */
export type Disturbance = {
  unavailable?: { delegation: string; slots: number[] }[]
  closed?: { room: number; slots: number[] }[]
  fixed?: { meeting: string; slot: number }[]
  dropped?: string[]
}

export type Repaired = {
  placed: Placed[]
  unplaced: Unplaced[]
  /** The meetings that have another slot than before. */
  moved: { id: string; from: number; to: number }[]
  breaks: number
  /** Whether it is proven that nothing less would do. */
  isProven: boolean
  isFair: boolean
}

/**
 * Mends a timetable after a disturbance with the fewest moves (breaks only come after that), and beside it, where that one is not
 * fair and a fair one is possible, the nearest fair one. Works in a thread of its own.
 * @param old the slots of the meetings as they stand; one that is not in it has none yet
 * @returns null where no timetable was found within the instance's seconds
 */
export async function repair(
  instance: Instance,
  old: readonly { id: string; slot: number }[],
  disturbance: Disturbance,
  { signal, isBackground = false }: Pick<Options, 'signal' | 'isBackground'> = {},
): Promise<{ nearest: Repaired; fair: Repaired | null } | null> {
  const disturbed = withDisturbance(instance, disturbance)
  const slotOf = new Map(old.map(({ id, slot }) => [id, slot]))
  const slots = disturbed.meetings.map(({ id }) => slotOf.get(id) ?? 0)
  const state = SharedState.create()
  const worker = startWorker({
    role: 'repair',
    isBackground,
    instance: disturbed,
    state: state.buffer,
    slots,
  })
  const found: { nearest?: Mended; fair?: Mended; causes?: Cause[][] } = {}
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      state.isStopped = true
      setTimeout(resolve, 120)
    }
    const timer = setTimeout(stop, 1000 * (instance.seconds ?? 60))
    worker.on('error', reject)
    worker.on('message', (told: Told) => {
      if (told.kind === 'mended') found[told.fair ? 'fair' : 'nearest'] = told.mended
      if (told.kind === 'causes') found.causes = told.causes
      if (told.kind !== 'done') return
      clearTimeout(timer)
      resolve()
    })
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
  }).finally(() => void worker.terminate())
  const { nearest, fair, causes } = found
  return nearest
    ? {
        nearest: repairedOf(disturbed, slots, nearest, causes),
        fair: fair ? repairedOf(disturbed, slots, fair) : null,
      }
    : null
}

/** The instance as it is after the disturbance; what was given before stays. */
export function withDisturbance(instance: Instance, disturbance: Disturbance): Instance {
  const { unavailable = [], closed = [], fixed = [], dropped = [] } = disturbance
  const lost = (id: string) =>
    unavailable.filter(({ delegation }) => delegation === id).flatMap(({ slots }) => slots)
  const shut = (room: number) => closed.filter((one) => one.room === room).flatMap(({ slots }) => slots)
  const isKept = (id: string) => !dropped.includes(id)
  return {
    ...instance,
    delegations: instance.delegations.map((one) => ({
      ...one,
      unavailable: [...new Set([...(one.unavailable ?? []), ...lost(one.id)])],
    })),
    closed: Array.from({ length: instance.rooms }, (_, room) => [
      ...new Set([...(instance.closed?.[room] ?? []), ...shut(room + 1)]),
    ]),
    meetings: instance.meetings
      .filter(({ id }) => isKept(id))
      .map((one) => ({
        ...one,
        fixed: fixed.find(({ meeting }) => meeting === one.id)?.slot ?? one.fixed,
        after: one.after?.filter(isKept),
      })),
  }
}

function repairedOf(
  instance: Instance,
  old: readonly number[],
  { slots, breaks, isProven, isFair }: Mended,
  causes: readonly Cause[][] = [],
): Repaired {
  const { placed, unplaced } = resultOf(instance, { status: 'feasible', slots, breaks, bound: 0, seconds: 0 })
  const moved = instance.meetings.flatMap(({ id }, meeting) => {
    const [from, to] = [old[meeting] ?? 0, slots[meeting] ?? 0]
    return from > 0 && to > 0 && from !== to ? [{ id, from, to }] : []
  })
  return {
    ...{ placed, moved, breaks, isProven, isFair },
    unplaced: unplaced.map(({ id }, nth) => ({ id, because: causes[nth] ?? [] })),
  }
}
