import type { Tx } from '@/domain/shared/db'
import type { Prisma } from '@/prisma/client/client'
import { ERASED } from './rules'

/** Interpreters of a pool that fit lose who they are; that somebody interpreted a meeting stays. */
export const eraseInterpreters = (tx: Tx, where: Prisma.InterpreterWhereInput) =>
  tx.interpreter.updateMany({ where, data: { name: ERASED, email: null, version: { increment: 1 } } })

/** Where somebody interprets, by their address: languages, hours of work, and meetings with their times. */
export async function interpretsHeld(tx: Tx, email: string | null) {
  const rows = await tx.interpreter.findMany({
    where: { email: email ?? '' },
    orderBy: [{ summitId: 'asc' }, { id: 'asc' }],
    select: {
      ...{ name: true, language: true, languages: true, summit: { select: { slug: true } } },
      hours: { orderBy: { startsAt: 'asc' }, select: { startsAt: true, endsAt: true } },
      bookings: { orderBy: { startsAt: 'asc' }, select: { startsAt: true, endsAt: true } },
    },
  })
  const span = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
    ...{ from: startsAt.toISOString(), until: endsAt.toISOString() },
  })
  return rows.map(({ summit, hours, bookings, ...row }) => ({
    ...{ ...row, summit: summit.slug, hours: hours.map(span), meetings: bookings.map(span) },
  }))
}
