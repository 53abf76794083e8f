import type { ImportPlan } from './plan-rules'
import type { ReadFile } from './schema'

/**
 * What was made last, by what it was made from. One at a time: a large plan is some fifty megabytes, and its pages are
 * looked at one after the other. Nothing is lost with it but time.
 */
function lastOne<T>() {
  let kept: { key: string; value: T } | null = null
  return {
    get: (key: string): T | null => (kept?.key === key ? kept.value : null),
    set: (key: string, value: T) => {
      kept = { key, value }
    },
  }
}

/** By the file's id, which never has other bytes. */
export const readFiles = lastOne<ReadFile>()
/** By file, mapping and the number of the draft's last change. */
export const plans = lastOne<ImportPlan>()
