import type { Tell } from '@/domain/interchange/queries'
import type { ImportedFileInput, Progress } from '@/domain/interchange/schema'
import type { Actor } from '@/domain/shared/actor'

/** Milliseconds between two reports: the page asks no oftener. */
const PAUSE = 250

type Keep = (actor: Actor, input: ImportedFileInput & { progress: Progress }) => Promise<unknown>

/** Reports how far the import of a file is, now and then, and whenever another stage begins. */
export function progressTeller(keep: Keep, actor: Actor, summitId: string, fileId: string): Tell {
  let [last, stage] = [0, '']
  return async (progress) => {
    const now = performance.now()
    if (now - last < PAUSE && progress.stage === stage) return
    last = now
    stage = progress.stage
    await keep(actor, { summitId, fileId, progress })
  }
}
