import type { Cause } from './cause-schema'
import { certificates } from './explain/certificates'
import { pinCauses } from './explain/pin-causes'
import { modelOf } from './engine/model'
import { isBetter } from './engine/recount'
import { SharedState } from './run/shared-state'
import { Standing } from './run/standing'
import { startWorker } from './run/start-worker'
import type { Asked, Told } from './run/told'
import { resultOf } from './run/result'
import type { Instance, Result } from './schema'

/** Of the time, what is kept to say why meetings are left out; and the most of it, in seconds. */
const FOR_CAUSES = 0.25
const MOST_FOR_CAUSES = 5
/** Milliseconds that threads have to end by themselves. */
const GRACE = 120

export type Progress = { seconds: number; weight: number; breaks: number; boundWeight: number; bound: number }

export type Options = {
  /** Gives up within a fifth of a second, and answers with the best so far. */
  signal?: AbortSignal | undefined
  /** At each better timetable and each higher bound; weights are of what is left out. */
  onProgress?: (progress: Progress) => void
}

/**
 * The timetable of an instance that was read: the least weight left out, then the fewest breaks, proven where the time is
 * enough. Works in two threads of its own, started from their source below the working directory, so that a server's other
 * requests go on meanwhile. Never refuses: what cannot be is said in the result.
 */
export async function optimise(instance: Instance, { signal, onProgress }: Options = {}): Promise<Result> {
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  const model = modelOf(instance)
  const contradictions = pinCauses(instance, model)
  if (contradictions.length > 0) {
    const slots = model.meetings.map(() => 0)
    const result = resultOf(instance, {
      status: 'impossible',
      slots,
      breaks: 0,
      bound: 0,
      seconds: elapsed(),
    })
    const unplaced = result.unplaced.map(({ id }) => ({ id, because: ofMeeting(contradictions, id) }))
    return { ...result, unplaced, because: contradictions }
  }
  const state = SharedState.create()
  const standing = new Standing(model, state)
  if (certificates(instance, model).length > 0) standing.notWhole('rules')

  const workers = (['prove', 'search'] as const).map((role) =>
    startWorker({ role, instance, state: state.buffer }),
  )
  const [prover] = workers
  const limit = instance.seconds ?? 60
  const causes = await new Promise<Cause[][] | null>((resolve, reject) => {
    let asked = false
    let timer: NodeJS.Timeout | undefined
    const until = (seconds: number, act: () => void) => {
      clearTimeout(timer)
      timer = setTimeout(act, Math.max(0, 1000 * (seconds - elapsed())))
    }
    const finish = (found: Cause[][] | null) => {
      clearTimeout(timer)
      state.isStopped = true
      resolve(found)
    }
    /** Searching is over: what is left out is explained, by the thread that proves. */
    const close = () => {
      if (asked) return
      asked = true
      const { unplaced, slots } = standing
      if (!slots || unplaced.length === 0 || !prover) return finish(null)
      state.isStopped = true
      until(limit, () => {
        state.isStopped = true
        until(elapsed() + GRACE / 1000, () => finish(null))
      })
    }
    let isProverDone = false
    const ask = () => {
      const { slots, unplaced } = standing
      if (!asked || !isProverDone || !slots || unplaced.length === 0) return
      state.isStopped = false
      const asks: Asked = { kind: 'explain', slots, unplaced, isProven: standing.isProven }
      prover?.postMessage(asks)
    }
    const reserve = () => until(limit - Math.min(MOST_FOR_CAUSES, FOR_CAUSES * limit), close)

    until(limit - GRACE / 1000, close)
    if (state.isPartial) reserve()
    signal?.addEventListener('abort', () => finish(null), { once: true })
    if (signal?.aborted) return finish(null)
    for (const worker of workers) {
      worker.on('error', (error) => {
        clearTimeout(timer)
        state.isStopped = true
        reject(error)
      })
      worker.on('message', (told: Told) => {
        if (told.kind === 'causes') return finish(told.causes)
        if (told.kind === 'done') {
          if (worker === prover) isProverDone = true
        } else if (standing.hear(told)) {
          const { known, bound } = state
          onProgress?.({
            seconds: elapsed(),
            weight: standing.slots ? known.weight : NaN,
            breaks: standing.slots ? known.breaks : NaN,
            boundWeight: bound.weight,
            bound: bound.breaks,
          })
          if (told.kind === 'partial') reserve()
        }
        if (state.isReached && !asked) close()
        if (isProverDone) ask()
      })
    }
  }).finally(() => workers.forEach((worker) => void worker.terminate()))

  const { slots, worth, bound } = standing
  if (!slots || !worth)
    return resultOf(instance, {
      status: 'timeout',
      slots: model.meetings.map(() => 0),
      breaks: 0,
      bound: bound.breaks,
      seconds: elapsed(),
    })
  const isWhole = worth.weight === 0
  const status = standing.whyPartial ? 'impossible' : standing.isProven && isWhole ? 'optimal' : 'feasible'
  const least = isBetter(worth, bound) ? worth.breaks : worth.weight === bound.weight ? bound.breaks : 0
  const result = resultOf(instance, { status, slots, breaks: worth.breaks, bound: least, seconds: elapsed() })
  const unplaced = result.unplaced.map(({ id }, nth) => ({ id, because: causes?.[nth] ?? [] }))
  return { ...result, unplaced }
}

/** The causes that name it; those of all where none does: nothing is placed because of them. */
function ofMeeting(causes: readonly Cause[], id: string): Cause[] {
  const own = causes.filter((cause) => 'meetings' in cause && cause.meetings.some((one) => one === id))
  return own.length > 0 ? own : [...causes]
}
