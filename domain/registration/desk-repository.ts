import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { searchTerms } from '@/domain/shared/text'
import type { DeskFilter, DeskSelection } from './desk-schema'

const statusIs = (status: DeskFilter['status']): Prisma.Sql => {
  // Said wherever it is so: the indexes of the table leave drafts out, and are used by whoever does the same.
  const sent = Prisma.sql`r.status <> 'draft'`
  if (status === null) return sent
  if (status === 'undecided')
    return Prisma.sql`${sent} AND (r.status = 'submitted' OR r."reviewSince" IS NOT NULL)`
  return Prisma.sql`r.status = ${status}::"RegistrationStatus"`
}

/** The registrations `r` of a summit that a filter finds, as a condition. Filters of what is not there find nobody. */
export function whereDesk(summitId: string, filter: DeskFilter): Prisma.Sql {
  const { q, status, category, state, day, language, group, code } = filter
  const summit = Prisma.sql`"summitId" = ${summitId}::uuid`
  return Prisma.join(
    [
      Prisma.sql`r.${summit}`,
      statusIs(status),
      // Terms are letters, digits, hyphens and apostrophes: none of them means anything to LIKE.
      ...searchTerms(q).map((term) => Prisma.sql`r.folded LIKE '%' || plenum_fold(${term}) || '%'`),
      ...(category === null
        ? []
        : [
            Prisma.sql`r."categoryId" = (SELECT id FROM "RegistrationCategory" WHERE ${summit} AND code = ${category})`,
          ]),
      ...(state === null ? [] : [Prisma.sql`r.state = ${state}`]),
      ...(day === null ? [] : [Prisma.sql`r.days @> ARRAY[${day}::date]`]),
      ...(language === null ? [] : [Prisma.sql`r.language = ${language}`]),
      ...(group === null ? [] : [Prisma.sql`r."groupId" = ${group}::uuid`]),
      ...(code === null
        ? []
        : [Prisma.sql`r."codeId" = (SELECT id FROM "RegistrationCode" WHERE ${summit} AND code = ${code})`]),
    ],
    ' AND ',
  )
}

/** The registrations that are meant, as a condition on `r`. Ids of another summit are none. */
export const whereSelected = (summitId: string, selection: DeskSelection): Prisma.Sql =>
  'ids' in selection
    ? Prisma.sql`r."summitId" = ${summitId}::uuid AND r.id = ANY (${selection.ids}::uuid[])`
    : whereDesk(summitId, selection.filter)

/** Ids of the registrations that a selection means, in the order in which they were sent: who came first is first. */
export async function selectedIds(tx: Tx, summitId: string, selection: DeskSelection): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT r.id::text FROM "Registration" r WHERE ${whereSelected(summitId, selection)}
    ORDER BY r."submittedAt" NULLS LAST, r.id`)
  return rows.map(({ id }) => id)
}

/** How many a selection means. */
export async function countSelected(tx: Tx, summitId: string, selection: DeskSelection): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    SELECT count(*)::int AS count FROM "Registration" r WHERE ${whereSelected(summitId, selection)}`)
  return row?.count ?? 0
}
