import type { SummitFor } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { datesFrom } from '@/domain/shared/time'
import { hostOf } from './host-rules'
import { poolOf } from './interpreter-repository'
import { type Pair, pairOf } from './interpreter-rules'
import type { OfferFrame } from './offer-rules'
import type { Meeting } from './repository'
import type { Settings, Side } from './schema'
import { waysOf } from './ways-repository'

/** What a meeting needs of its time. */
export type Need = Pick<OfferFrame, 'minutes' | 'host'> & {
  /** Languages that an interpreter is needed for; a summit that keeps no pool leaves that to the sides. */
  pair: Pair | null
}

/** What a meeting needs, as one of its sides looks for a time. */
export function needOf(meeting: Meeting, own: Side): Need {
  const host = hostOf(meeting)
  return { minutes: meeting.minutes, pair: pairOf(meeting), host: host && { ...host, own } }
}

/** What every offer of times in a summit goes by, beside the two sides. */
export async function offerFrame(
  tx: Tx,
  summit: SummitFor,
  settings: Settings,
  { minutes, pair, host = null }: Need,
): Promise<OfferFrame> {
  const pool = pair ? await poolOf(tx, summit.id) : []
  return {
    ...{ zone: summit.timeZone, dates: datesFrom(summit.startsOn, summit.endsOn), settings, minutes },
    ...{ clock: summit.clock, ways: await waysOf(tx, summit.id) },
    interpreters: pair && pool.length > 0 ? { pair, pool } : null,
    host,
  }
}
