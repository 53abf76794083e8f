import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import type { Present, PresenceInput } from './schema'

/** Says where the page is; a page of somebody else's with the same id is left alone. */
export const upsertPresence = (tx: Tx, accountId: string, input: PresenceInput, now: Date) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "Presence" (page, "summitId", "accountId", at, "sessionId", lifted)
    VALUES (${input.page}::uuid, ${input.summitId}::uuid, ${accountId}::uuid, ${now}, ${input.sessionId}::uuid, ${input.lifted})
    ON CONFLICT (page) DO UPDATE SET at = excluded.at, "sessionId" = excluded."sessionId", lifted = excluded.lifted
    WHERE "Presence"."accountId" = excluded."accountId" AND "Presence"."summitId" = excluded."summitId"`)

export const deletePresence = (tx: Tx, accountId: string, page: string) =>
  tx.presence.deleteMany({ where: { page, accountId } })

export const deleteSilent = (tx: Tx, summitId: string, before: Date) =>
  tx.presence.deleteMany({ where: { summitId, at: { lt: before } } })

export async function findPresent(tx: Tx, summitId: string, since: Date): Promise<Present[]> {
  const rows = await tx.presence.findMany({
    where: { summitId, at: { gte: since } },
    orderBy: [{ accountId: 'asc' }, { page: 'asc' }],
    select: {
      page: true,
      accountId: true,
      sessionId: true,
      lifted: true,
      account: { select: { name: true, email: true } },
    },
  })
  return rows.map(({ account, ...row }) => ({ ...row, name: account.name ?? account.email }))
}
