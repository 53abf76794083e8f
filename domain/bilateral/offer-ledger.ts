import type { SummitFor } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { datesFrom } from '@/domain/shared/time'
import { poolOf } from './interpreter-repository'
import type { Pair } from './interpreter-rules'
import type { OfferFrame } from './offer-rules'
import type { Settings } from './schema'
import { waysOf } from './ways-repository'

/**
 * What every offer of times in a summit goes by, beside the two sides.
 * @param pair languages that an interpreter is needed for; a summit that keeps no pool leaves that to the sides
 */
export async function offerFrame(
  tx: Tx,
  summit: SummitFor,
  settings: Settings,
  minutes: number,
  pair: Pair | null,
): Promise<OfferFrame> {
  const pool = pair ? await poolOf(tx, summit.id) : []
  return {
    ...{ zone: summit.timeZone, dates: datesFrom(summit.startsOn, summit.endsOn), settings, minutes },
    ...{ clock: summit.clock, ways: await waysOf(tx, summit.id) },
    interpreters: pair && pool.length > 0 ? { pair, pool } : null,
  }
}
