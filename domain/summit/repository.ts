import { Prisma } from '@/prisma/client/client'
import type { Role, SummitState } from '@/prisma/client/enums'
import type { Fields } from '@/domain/change/schema'
import type { Tx } from '@/domain/shared/db'

/** Until the transaction ends, nobody else looks for a free slug. */
export const lockSlugs = (tx: Tx) =>
  tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('summit slug', 0))`)

/** Of these slugs, those that a summit has. */
export async function slugsLike(tx: Tx, stem: string): Promise<Set<string>> {
  const rows = await tx.summit.findMany({ where: { slug: { startsWith: stem } }, select: { slug: true } })
  return new Set(rows.map(({ slug }) => slug))
}

export const findSummitBySlug = (tx: Tx, slug: string) =>
  tx.summit.findUnique({
    where: { slug },
    select: { id: true, host: true, accent: true, contentLanguages: true },
  })

/** Slug, state and number of releases of a summit whose row is now locked; null when there is none. */
export async function lockSummitRow(
  tx: Tx,
  id: string,
): Promise<{ slug: string; state: SummitState; releases: number } | null> {
  const [row] = await tx.$queryRaw<{ slug: string; state: SummitState }[]>(
    Prisma.sql`SELECT slug, state::text FROM "Summit" WHERE id = ${id}::uuid FOR NO KEY UPDATE`,
  )
  return row ? { ...row, releases: await tx.release.count({ where: { summitId: id } }) } : null
}

/** A new summit's own row. */
export type NewSummit = Fields & {
  id: string
  slug: string
  name: Prisma.InputJsonObject
  startsOn: string
  endsOn: string
  timeZone: string
  mode: 'in_person' | 'virtual' | 'hybrid'
  contentLanguages: string[]
  accent: string
  shortName: Prisma.InputJsonObject
  edition: Prisma.InputJsonObject
  host: Prisma.InputJsonObject
  settings: Prisma.InputJsonObject
}

export async function insertSummit(tx: Tx, { startsOn, endsOn, ...summit }: NewSummit, organiserId: string) {
  await tx.summit.create({
    data: {
      ...summit,
      ...{ theme: {}, description: {}, place: {} },
      startsOn: new Date(startsOn),
      endsOn: new Date(endsOn),
      roles: { create: { accountId: organiserId, role: 'organiser' } },
    },
    select: { id: true },
  })
}

export async function setSlug(tx: Tx, id: string, slug: string) {
  await tx.summit.update({ where: { id }, data: { slug }, select: { id: true } })
}

/** A state shows on public pages: their number is raised with it. */
export async function setState(tx: Tx, id: string, state: SummitState) {
  await tx.summit.update({
    where: { id },
    data: { state, publication: { increment: 1 } },
    select: { id: true },
  })
}

export const countOrganisers = (tx: Tx, summitId: string): Promise<number> =>
  tx.roleAssignment.count({ where: { summitId, role: 'organiser' } })

export const findRole = (tx: Tx, summitId: string, id: string) =>
  tx.roleAssignment.findFirst({ where: { summitId, id }, select: { accountId: true, role: true } })

export const hasRole = async (tx: Tx, summitId: string, accountId: string, role: Role): Promise<boolean> =>
  (await tx.roleAssignment.count({ where: { summitId, accountId, role } })) > 0

export async function insertRole(tx: Tx, summitId: string, accountId: string, role: Role) {
  await tx.roleAssignment.create({ data: { summitId, accountId, role }, select: { id: true } })
}

export async function deleteRole(tx: Tx, id: string) {
  await tx.roleAssignment.delete({ where: { id }, select: { id: true } })
}

/** The account of this address, made where there is none; two who ask at once get the same. */
export async function accountFor(
  tx: Tx,
  email: string,
  language: 'en' | 'fr',
): Promise<{ id: string; language: string; made: boolean }> {
  const made = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    INSERT INTO "Account" (id, email, language) VALUES (gen_random_uuid(), ${email}, ${language})
    ON CONFLICT (email) DO NOTHING RETURNING id::text`)
  const account = await tx.account.findUniqueOrThrow({
    where: { email },
    select: { id: true, language: true },
  })
  return { ...account, made: made.length > 0 }
}
