import type { Interval } from '@/domain/commitment/rules'
import type { Tx } from '@/domain/shared/db'
import type { Side } from './schema'

export type HostFields = {
  hostSide: Side | null
  hostAddress: string
  hostContact: string
  travelBefore: number
  travelAfter: number
}

/** Where a meeting is, if not in a room of the summit. */
export const writeHost = (tx: Tx, id: string, host: HostFields) =>
  tx.bilateral.update({ where: { id }, data: host, select: { id: true } })

/** Takes these people for a meeting, as long as they are away for it. Fails on the exclusion constraint. */
export const insertPersonBookings = (
  tx: Tx,
  { id, summitId, startsAt, endsAt }: { id: string; summitId: string } & Interval,
  memberIds: readonly string[],
) =>
  tx.personBooking.createMany({
    data: memberIds.map((memberId) => ({ summitId, memberId, bilateralId: id, startsAt, endsAt })),
  })
