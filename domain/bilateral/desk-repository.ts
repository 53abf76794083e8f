import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import type { Interval } from '@/domain/commitment/rules'
import type { PlacingRoom } from './placing-rules'
import { deleteBookings } from './repository'

/** The rooms for meetings with what holds each; online ones where there is no other. In the order of the summit. */
export async function deskRooms(tx: Tx, summitId: string): Promise<PlacingRoom[]> {
  const interval = { startsAt: true, endsAt: true } as const
  const rooms = await tx.room.findMany({
    where: { summitId, kind: { in: ['bilateral', 'online'] } },
    orderBy: { position: 'asc' },
    select: {
      ...{ id: true, name: true, kind: true, boardroom: true },
      openings: { select: interval, orderBy: { startsAt: 'asc' } },
      bookings: {
        select: { id: true, bilateralId: true, sessionId: true, reason: true, ...interval },
        orderBy: { startsAt: 'asc' },
      },
    },
  })
  const real = rooms.filter(({ kind }) => kind === 'bilateral')
  return (real.length > 0 ? real : rooms).map(({ id, name, boardroom, openings, bookings }) => ({
    ...{ id, name: text.parse(name), seats: boardroom, open: openings },
    held: bookings.map(({ sessionId, ...held }) => ({ ...held, session: sessionId !== null })),
  }))
}

/**
 * Tries a place: what a meeting held is given back first, and given again where `work` is refused. Everything that was read
 * of it before still says how it stood.
 */
export async function tryAnew<T extends { ok: boolean }>(
  tx: Tx,
  bilateralId: string,
  work: () => Promise<T>,
): Promise<T> {
  await tx.$executeRaw`SAVEPOINT before_anew`
  await deleteBookings(tx, bilateralId)
  // It counts among the meetings of the day no more.
  await tx.bilateral.updateMany({
    where: { id: bilateralId, state: 'scheduled' },
    data: { state: 'accepted' },
  })
  const done = await work()
  if (done.ok) await tx.$executeRaw`RELEASE SAVEPOINT before_anew`
  else await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_anew`
  return done
}

/** What holds a room of this summit at some moment of an interval; null for nothing. The room is locked. */
export const findHolder = (tx: Tx, roomId: string, { startsAt, endsAt }: Interval) =>
  tx.roomBooking.findFirst({
    where: { roomId, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    orderBy: { startsAt: 'asc' },
    select: { bilateralId: true, sessionId: true, reason: true },
  })

/** Blocks a room. Fails on the exclusion constraint. */
export const insertHold = (
  tx: Tx,
  row: { summitId: string; roomId: string; reason: string } & Interval,
): Promise<{ id: string }> => tx.roomBooking.create({ data: row, select: { id: true } })

/** @returns what was blocked; null where there is no such block in the summit */
export async function deleteHold(tx: Tx, summitId: string, id: string) {
  const where = { id, summitId, sessionId: null, bilateralId: null }
  const held = await tx.roomBooking.findFirst({
    where,
    select: { roomId: true, startsAt: true, endsAt: true },
  })
  if (!held) return null
  const { count } = await tx.roomBooking.deleteMany({ where })
  return count === 1 ? held : null
}
