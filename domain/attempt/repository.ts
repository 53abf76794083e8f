import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { type Refusal, refuse } from '@/domain/shared/result'
import { countedFrom, whyTooMany, windowOf } from './rules'
import { ATTEMPT_MINUTES, type AttemptKind, type Trier } from './schema'

/** Why somebody has to wait before they try again, or null. Refusal: too_many_tries (`minutes`). */
export async function whyNotTried(
  tx: Tx,
  kind: AttemptKind,
  { own, network, signedIn }: Trier,
  now: Date,
): Promise<Refusal | null> {
  const rows = await tx.attempt.groupBy({
    by: ['key'],
    where: {
      kind,
      key: { in: network === null ? [own] : [own, network] },
      window: { gte: countedFrom(now) },
    },
    _sum: { count: true },
  })
  const of = (key: string | null) => rows.find((row) => row.key === key)?._sum.count ?? 0
  const code = whyTooMany(kind, { own: of(own), network: of(network) }, signedIn)
  return code && refuse(code, { minutes: ATTEMPT_MINUTES })
}

/** One try more, of the person and of their network. */
export async function countTry(
  tx: Tx,
  kind: AttemptKind,
  { own, network }: Pick<Trier, 'own' | 'network'>,
  now: Date,
): Promise<void> {
  // In one order, so that two who try at once do not wait for each other in a circle.
  for (const key of [own, ...(network === null ? [] : [network])].sort())
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "Attempt" (kind, key, "window") VALUES (${kind}, ${key}, ${windowOf(now)})
      ON CONFLICT (kind, key, "window") DO UPDATE SET count = "Attempt".count + 1`)
}

/** Clears away what is not counted any more. */
export const forgetTries = (tx: Tx, now: Date) =>
  tx.attempt.deleteMany({ where: { window: { lt: new Date(now.getTime() - 86_400_000) } } })
