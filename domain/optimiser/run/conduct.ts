import type { Worker } from 'node:worker_threads'
import type { Cause } from '../cause-schema'
import { anneal } from '../engine/anneal'
import type { Model } from '../engine/model'
import { isBetter } from '../engine/recount'
import type { Instance } from '../schema'
import { SharedState } from './shared-state'
import { Standing } from './standing'
import { startWorker } from './start-worker'
import type { Asked, Told } from './told'

/** Of the time, what is kept to say why meetings are left out; and the most of it, in seconds. */
const FOR_CAUSES = 0.25
const MOST_FOR_CAUSES = 5
/** Seconds after which, where not everything fits and the least weight is proven, breaks are good enough: the answer is "no". */
const ENOUGH_FOR_NO = 4
/** Milliseconds that threads have to end by themselves. */
const GRACE = 120
/** Moves before the threads are there. */
const FIRST_MOVES = 4_096

export type Progress = {
  seconds: number
  /** Of the best timetable so far: the weight that it leaves out, and its breaks. */
  weight: number
  breaks: number
  /** What is proven to be the least of either; of breaks, once the weight is the least. */
  boundWeight: number
  bound: number
  /** Whether it is proven that not everything fits. */
  isImpossible: boolean
}

export type Options = {
  /** The moment, of `performance.now()`, from which its seconds count; absent: the call. */
  began?: number
  /** Gives up within a fifth of a second, and answers with the best so far. */
  signal?: AbortSignal | undefined
  /** Leaves the processors to whoever else wants them: a server's pages. */
  isBackground?: boolean
  /** At each better timetable and each higher bound. */
  onProgress?: (progress: Progress) => void
}

type Role = 'prove' | 'search'

/**
 * The two threads at work: first both seek, one from below and one from above, until they meet or the time is up; then the one
 * that ends first says why meetings are left out. With a seed neither is told what the other finds, and the seeker's timetable
 * is preferred where it is as good: so the answer does not depend on who comes first.
 */
export class Conducting {
  private readonly state = SharedState.create()
  private readonly standings: Record<Role, Standing>
  private workers: Partial<Record<Role, Worker>> = {}
  private readonly done = new Set<Role>()
  private readonly limit: number
  private phase: 'seek' | 'explain' | 'end' = 'seek'
  private isAsked = false
  private timer: NodeJS.Timeout | undefined
  private causes: Cause[][] = []
  private settle: (() => void) | undefined

  constructor(
    private readonly instance: Instance,
    private readonly model: Model,
    private readonly isPartial: boolean,
    private readonly elapsed: () => number,
    private readonly options: Options,
  ) {
    const { state } = this
    const prove = new Standing(model, state)
    this.standings = {
      prove,
      search: instance.seed == null ? prove : new Standing(model, SharedState.create()),
    }
    if (isPartial) Object.values(this.standings).forEach((standing) => standing.notWhole('rules'))
    this.limit = instance.seconds ?? 60
  }

  async run(): Promise<{ standing: Standing; causes: readonly Cause[][] }> {
    this.begin()
    if (this.best.isReached && this.best.unplaced.length === 0) return { standing: this.best, causes: [] }
    try {
      await new Promise<void>((resolve, reject) => {
        this.settle = resolve
        const { instance, isPartial, state } = this
        const { signal, isBackground = false } = this.options
        for (const role of ['prove', 'search'] as const) {
          const worker = startWorker({ role, isPartial, isBackground, instance, state: state.buffer })
          this.workers[role] = worker
          worker.on('error', reject)
          worker.on('message', (told: Told) => {
            // What is thrown in a listener would be nobody's; here it is the caller's.
            try {
              this.hear(role, told)
            } catch (error) {
              reject(error)
            }
          })
        }
        this.until(this.seekingEnds(), () => this.endSeeking())
        signal?.addEventListener('abort', () => this.end(), { once: true })
        if (signal?.aborted) this.end()
        // Simple as it is, what it leaves out is still to be explained.
        if (this.standings.search.isReached) this.endSeeking()
      })
    } finally {
      this.end()
      Object.values(this.workers).forEach((worker) => void worker.terminate())
    }
    return { standing: this.best, causes: this.causes }
  }

  /** A first timetable within milliseconds: threads take a moment to start, and simple instances need none. */
  private begin(): void {
    let first: number[] = []
    anneal(this.model, {
      seed: this.instance.seed ?? 0,
      fairness: this.isPartial ? null : this.model.fairness,
      progress: (moves) => moves / FIRST_MOVES,
      onBetter: (slots) => (first = slots),
    })
    this.standings.search.hear({ kind: 'slots', slots: first })
    this.report()
  }

  private get best(): Standing {
    const { prove, search } = this.standings
    if (!search.worth) return prove
    return prove.worth && isBetter(prove.worth, search.worth) ? prove : search
  }

  private seekingEnds(): number {
    const { limit, best, instance } = this
    if (!best.whyPartial) return limit - GRACE / 1000
    const ends = limit - Math.min(MOST_FOR_CAUSES, FOR_CAUSES * limit)
    // With a seed the work ends by its steps, where there is time for them.
    return best.isProven && instance.seed == null ? Math.min(ENOUGH_FOR_NO, ends) : ends
  }

  private until(seconds: number, act: () => void): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(act, Math.max(0, 1000 * (seconds - this.elapsed())))
  }

  private hear(role: Role, told: Told): void {
    const { standings } = this
    if (told.kind === 'causes') {
      this.causes = told.causes
      return this.end()
    }
    if (told.kind === 'done') this.done.add(role)
    else if (this.phase === 'seek') {
      const isNew = standings[role].hear(told)
      if (told.kind !== 'slots' && standings.search !== standings.prove) standings.search.hear(told)
      if (isNew) this.report()
      if (this.best.whyPartial) this.until(this.seekingEnds(), () => this.endSeeking())
    }
    if (this.phase === 'seek' && (standings.search.isReached || this.done.size === 2)) this.endSeeking()
    if (this.phase === 'explain') this.ask()
  }

  private report(): void {
    const { worth, bound, whyPartial } = this.best
    this.options.onProgress?.({
      seconds: this.elapsed(),
      weight: worth?.weight ?? NaN,
      breaks: worth?.breaks ?? NaN,
      boundWeight: bound.weight,
      bound: bound.breaks,
      isImpossible: whyPartial !== null,
    })
  }

  private endSeeking(): void {
    if (this.phase !== 'seek') return
    if (this.best.unplaced.length === 0) return this.end()
    this.phase = 'explain'
    this.state.isStopped = true
    this.until(this.limit - GRACE / 1000, () => {
      this.state.isStopped = true
      this.until(this.elapsed() + GRACE / 1000, () => this.end())
    })
    this.ask()
  }

  /** Asks why of the thread that first comes to its end. */
  private ask(): void {
    const { best } = this
    const [role] = this.done
    if (this.isAsked || role === undefined || !best.slots) return
    this.isAsked = true
    // The flag is lowered again: the other thread must not take it for leave to go on.
    void this.workers[role === 'prove' ? 'search' : 'prove']?.terminate()
    this.state.isStopped = false
    const asked: Asked = {
      kind: 'explain',
      slots: best.slots,
      unplaced: best.unplaced,
      isProven: best.isProven,
    }
    this.workers[role]?.postMessage(asked)
  }

  private end(): void {
    this.phase = 'end'
    clearTimeout(this.timer)
    this.state.isStopped = true
    this.settle?.()
  }
}
