import type { ImportPlan } from './plan-rules'
import type { ReadFile } from './schema'

/** Files and plans kept at most: each may be some megabytes, and a page of a plan is looked at right after another. */
const KEPT = 4

/** What was read or planned last, by what it was made from; nothing is lost with it but time. */
function cacheOf<T>() {
  const kept = new Map<string, T>()
  return {
    get: (key: string): T | null => kept.get(key) ?? null,
    set: (key: string, value: T) => {
      const [oldest] = kept.keys()
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
      kept.set(key, value)
    },
  }
}

/** By the file's id, which never has other bytes. */
export const readFiles = cacheOf<ReadFile>()
/** By file, mapping and the number of the draft's last change. */
export const plans = cacheOf<ImportPlan>()
