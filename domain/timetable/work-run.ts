import type { optimise } from '@/domain/optimiser/optimise'
import type { repair } from '@/domain/optimiser/repair'
import { findSummitFor } from '@/domain/delegation/repository'
import { db } from '@/domain/shared/db'
import { type Found, answerOf, oldSlots } from './answer-rules'
import { graphOf } from './graph-repository'
import { type Run, beat, claimNext, failLost, writeAnswer, writeFailure } from './repository'
import type { Answer, Progress } from './schema'

/** The optimiser, as its caller has it: it works in threads of its own. */
export type Engine = { optimise: typeof optimise; repair: typeof repair }

/** Milliseconds between two reports. */
const BEAT = 1_000
/** Milliseconds of silence after which a run is taken for lost with its process. */
const SILENCE = 30_000

/**
 * Answers the question that has waited longest, if any; and ends runs whose process has died. The worker's verb: one run at a
 * time in each process. Whoever asks it to stop gets the best so far.
 * @param clock real time, now
 * @returns whether there was one
 */
export async function workRun(engine: Engine, clock: () => Date): Promise<boolean> {
  await failLost(db(), new Date(+clock() - SILENCE), clock())
  const run = await claimNext(db(), clock())
  if (!run) return false
  const { id } = run
  const stop = new AbortController()
  const began = clock()
  let best: Progress['best'] = null
  const report = async () => {
    const made = { seconds: Math.round((+clock() - +began) / 1000), best }
    if (!(await beat(db(), id, made, clock()))) stop.abort()
  }
  // A report that fails is followed by the next: a run that can report no more is ended as lost.
  const timer = setInterval(() => void report().catch(() => undefined), BEAT)
  try {
    const answer = await answered(engine, run, clock, stop.signal, (found) => (best = found))
    if (answer === null) await writeFailure(db(), id, 'no_timetable', clock())
    else {
      const state = stop.signal.aborted ? 'cancelled' : 'done'
      await writeAnswer(db(), id, state, { ...answer, seconds: (+clock() - +began) / 1000 }, clock())
    }
  } catch (fault) {
    await writeFailure(db(), id, 'fault', clock())
    throw fault
  } finally {
    clearInterval(timer)
  }
  return true
}

/** Null where there is no timetable at all. */
async function answered(
  { optimise, repair }: Engine,
  { mode, task, summitId }: Run,
  clock: () => Date,
  signal: AbortSignal,
  onBest: (best: Progress['best']) => void,
): Promise<Omit<Answer, 'seconds'> | null> {
  const { instance } = task
  // Rooms are given by what stands when the search is over. Whatever has changed since the question is seen when it is applied.
  const placesOf = async (found: Found) => {
    const summit = await findSummitFor(db(), summitId, clock())
    return summit ? answerOf(task, found, await graphOf(db(), summit)) : { plan: [], unplaced: [] }
  }
  if (mode === 'repair') {
    const mended = await repair(instance, oldSlots(task), {}, { signal, isBackground: true })
    if (!mended) return null
    const { nearest } = mended
    const status = nearest.unplaced.length > 0 ? 'impossible' : nearest.isProven ? 'optimal' : 'feasible'
    return { status, isProven: nearest.isProven, bound: null, ...(await placesOf(nearest)) }
  }
  const result = await optimise(instance, {
    ...{ signal, isBackground: true },
    onProgress: ({ weight, breaks, bound, isImpossible }) =>
      onBest(Number.isNaN(breaks) ? null : { isWhole: weight === 0, breaks, bound, isImpossible }),
  })
  if (result.status === 'timeout' || result.because) return null
  const answer = await placesOf(result)
  const isWhole = answer.unplaced.length === 0
  return {
    ...{ status: result.status, ...answer },
    isProven: result.status === 'optimal' && isWhole,
    bound: isWhole ? result.bound : null,
  }
}
