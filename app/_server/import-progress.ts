import type { Tell } from '@/domain/interchange/queries'
import { tellProgress } from '@/domain/interchange/tell-progress'
import type { Actor } from '@/domain/shared/actor'

/** Milliseconds between two reports: the page asks no oftener. */
const PAUSE = 250

/** Reports how far the comparison of a file is, now and then. */
export function progressTeller(actor: Actor, summitId: string, fileId: string): Tell {
  let last = 0
  return async (progress) => {
    const now = performance.now()
    if (now - last < PAUSE && progress.stage === 'comparing') return
    last = now
    await tellProgress(actor, { summitId, fileId, progress })
  }
}
