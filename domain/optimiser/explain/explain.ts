import type { Cause } from '../cause-schema'
import { modelOf } from '../engine/model'
import type { Asked } from '../run/told'
import type { Instance } from '../schema'
import { certificates } from './certificates'
import { leastSpread } from './least-spread'
import { minimalSet } from './minimal-set'

/**
 * One cause for each meeting that is left out: why it cannot join those that take place. Counting first, since what it finds
 * is what a solver explains slowly; then a minimal set of statements. Where nothing is proven yet only counting is tried, and
 * a meeting may be left out without a cause.
 */
export async function explain(
  instance: Instance,
  { slots, unplaced, isProven }: Asked,
  isStopped: () => boolean,
): Promise<Cause[][]> {
  const model = modelOf(instance)
  const placed = slots.flatMap((slot, meeting) => (slot > 0 ? [meeting] : []))
  const causes: Cause[][] = []
  /** Whoever can join the others, and is proven to be left out, is so because the whole would be unfair. */
  const unfair = async (): Promise<Cause[]> => {
    const { fairness } = model
    if (fairness === null) return []
    const least = await leastSpread(model, fairness, isStopped)
    return [{ code: 'fairness', fairness, ...(least === undefined ? {} : { least }) }]
  }
  for (const meeting of unplaced) {
    const among = [...placed, meeting]
    const [counted] = certificates(instance, model, among)
    if (counted || !isProven) {
      causes.push(counted ? [counted] : [])
      continue
    }
    const set = isStopped() ? 'undecided' : await minimalSet(instance, model, among, isStopped)
    if (set === 'undecided') causes.push([])
    else if (set) causes.push([{ code: 'conflict', ...set }])
    else causes.push(among.length === instance.meetings.length ? await unfair() : [])
  }
  return causes
}
