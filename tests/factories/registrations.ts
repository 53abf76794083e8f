import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import type { Author } from '@/domain/registration/queries'
import type { Status } from '@/domain/registration/schema'
import type { Word } from '@/domain/registration/told-rules'
import type { QuotaKind } from '@/domain/quota/schema'
import type { DraftSummit } from './draft-summit'

/** Letters of tests say their kind and nothing else. */
export const word: Word = ({ kind }) => ({ subject: kind, body: kind })

/** A category of the summit, open to all, without approval and without days; what differs is passed in. */
export async function category(
  summit: Pick<DraftSummit, 'id'>,
  differs: Partial<Prisma.RegistrationCategoryUncheckedCreateInput> = {},
): Promise<string> {
  const code = `category-${randomUUID().slice(0, 8)}`
  const name = { en: 'Delegate', fr: 'Personne déléguée' }
  const row = await db().registrationCategory.create({
    data: { summitId: summit.id, code, position: 1, name, ...differs },
  })
  return row.id
}

/** A limit of the summit. */
export async function quota(
  summit: Pick<DraftSummit, 'id'>,
  kind: QuotaKind,
  subject: string,
  size: number,
  differs: Partial<Prisma.QuotaUncheckedCreateInput> = {},
): Promise<string> {
  const row = await db().quota.create({ data: { summitId: summit.id, kind, subject, size, ...differs } })
  return row.id
}

/** A registration in this status, without any place. */
export async function person(
  summit: Pick<DraftSummit, 'id'>,
  categoryId: string,
  differs: Partial<Prisma.RegistrationUncheckedCreateInput> = {},
): Promise<string> {
  const status: Status = differs.status ?? 'draft'
  const at = new Date('2019-05-01T12:00:00Z')
  const row = await db().registration.create({
    data: {
      summitId: summit.id,
      categoryId,
      email: `${randomUUID()}@people.example`,
      name: 'Zoë Hébert',
      status,
      createdAt: at,
      updatedAt: at,
      ...(status === 'draft' ? {} : { submittedAt: at }),
      ...differs,
    },
  })
  return row.id
}

/** As the holder of a link that was mailed to this registration. */
export const byLink = (id: string, number = 1): Author => ({
  by: 'link',
  link: { id, number, expiresAt: new Date('2100-01-01T00:00:00Z') },
})

/** As the desk. */
export const byDesk = (
  summit: Pick<DraftSummit, 'id' | 'organiser'>,
  id: string,
): Extract<Author, { by: 'desk' }> & { actor: Actor } => ({
  by: 'desk',
  actor: summit.organiser,
  summitId: summit.id,
  id,
})

/** What must never be in a summit whose lists are open: all of these are empty. */
export async function faults({ id }: Pick<DraftSummit, 'id'>) {
  const miscounted = await db().$queryRaw<object[]>`
    SELECT q.id FROM "Quota" q WHERE q."summitId" = ${id}::uuid AND q.taken <> (SELECT count(*) FROM "Seat" s WHERE s."quotaId" = q.id)`
  const oversold = await db().$queryRaw<object[]>`
    SELECT q.id FROM "Quota" q WHERE q."summitId" = ${id}::uuid AND q.size < (SELECT count(*) FROM "Seat" s WHERE s."quotaId" = q.id)`
  // A free place that somebody waits for, who could have it.
  const lost = await db().$queryRaw<object[]>`
    SELECT w.id FROM "WaitingEntry" w JOIN "Registration" r ON r.id = w."registrationId"
    WHERE w."summitId" = ${id}::uuid AND w.state = 'waiting' AND r.status IN ('waiting', 'approved', 'confirmed', 'checked_in')
      AND NOT EXISTS (SELECT 1 FROM "Quota" q WHERE q.id = ANY (w."quotaIds") AND q.taken >= q.size)`
  const ghosts = await db().$queryRaw<object[]>`
    SELECT r.id FROM "Registration" r WHERE r."summitId" = ${id}::uuid AND r.status IN ('draft', 'submitted', 'declined', 'cancelled') AND (
      EXISTS (SELECT 1 FROM "Seat" s WHERE s."registrationId" = r.id)
      OR EXISTS (SELECT 1 FROM "WaitingEntry" w WHERE w."registrationId" = r.id AND w.state IN ('waiting', 'offered')))`
  // An offer without seats, or seats of an offer that is over.
  const loose = await db().$queryRaw<object[]>`
    SELECT w.id FROM "WaitingEntry" w
    WHERE w."summitId" = ${id}::uuid AND (w.state = 'offered') <> EXISTS (SELECT 1 FROM "Seat" s WHERE s."entryId" = w.id AND s.state = 'offered')`
  return { miscounted, oversold, lost, ghosts, loose }
}

export const noFaults = { miscounted: [], oversold: [], lost: [], ghosts: [], loose: [] }
