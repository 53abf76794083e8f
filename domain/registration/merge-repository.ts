import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'

/** Places in line become those of another registration, with their turn and what they are offered. */
export const moveEntries = (tx: Tx, ids: readonly string[], registrationId: string) =>
  tx.waitingEntry.updateMany({ where: { id: { in: [...ids] } }, data: { registrationId } })

/** Stars become those of another registration, but for sessions that it has a star on. @returns how many */
export const moveStars = (tx: Tx, from: string, to: string) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "StarredSession" s SET "registrationId" = ${to}::uuid
    WHERE s."registrationId" = ${from}::uuid AND NOT EXISTS (
      SELECT 1 FROM "StarredSession" o WHERE o."registrationId" = ${to}::uuid AND o."sessionId" = s."sessionId")`)

/**
 * Answers of these questions, with the words that a consent was given to and with their files, over those of another
 * registration. What is sealed stays so: it keeps the key that it was sealed with.
 */
export async function copyAnswers(tx: Tx, from: string, to: string, codes: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Answer" ("registrationId", "questionId", "summitId", value, "consentAt", wording, "updatedAt")
    SELECT ${to}::uuid, a."questionId", a."summitId", a.value, a."consentAt", a.wording, a."updatedAt"
    FROM "Answer" a JOIN "FormQuestion" q ON q.id = a."questionId"
    WHERE a."registrationId" = ${from}::uuid AND q.code = ANY (${[...codes]}::text[])
    ON CONFLICT ("registrationId", "questionId") DO UPDATE SET value = EXCLUDED.value,
      "consentAt" = EXCLUDED."consentAt", wording = EXCLUDED.wording, "updatedAt" = EXCLUDED."updatedAt"`)
  const chosen = Prisma.sql`JOIN "FormQuestion" q ON q.id = f."questionId"
    WHERE f."registrationId" = ${from}::uuid AND q.code = ANY (${[...codes]}::text[])`
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "AnswerFile" ("registrationId", "questionId", "summitId", type, bytes, "addedAt")
    SELECT ${to}::uuid, f."questionId", f."summitId", f.type, f.bytes, f."addedAt" FROM "AnswerFile" f ${chosen}
    ON CONFLICT ("registrationId", "questionId") DO UPDATE SET type = EXCLUDED.type, bytes = EXCLUDED.bytes, "addedAt" = EXCLUDED."addedAt"`)
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "SealedAnswer" ("registrationId", "questionId", "summitId", sealed, "sealedFor", "addedAt")
    SELECT ${to}::uuid, f."questionId", f."summitId", f.sealed, f."sealedFor", f."addedAt" FROM "SealedAnswer" f ${chosen}
    ON CONFLICT ("registrationId", "questionId") DO UPDATE SET sealed = EXCLUDED.sealed, "sealedFor" = EXCLUDED."sealedFor",
      "addedAt" = EXCLUDED."addedAt"`)
}

/** What the kept registration takes over without being asked: where it has none of its own. */
export const adoptBelongings = (tx: Tx, from: string, to: string) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "Registration" k SET "accountId" = coalesce(k."accountId", d."accountId"),
      "groupId" = coalesce(k."groupId", d."groupId"), delegation = coalesce(k.delegation, d.delegation)
    FROM "Registration" d WHERE d.id = ${from}::uuid AND k.id = ${to}::uuid`)

export const writeMerged = (tx: Tx, id: string, mergedIntoId: string) =>
  tx.registration.update({ where: { id }, data: { mergedIntoId }, select: { id: true } })

/** Two registrations that may be one person's, and why. */
export type Pair = { a: string; b: string; because: 'email' | 'name' | 'similar' }

/** Why two may be one, the surest first, as it is asked of `people`. */
const reasons: { because: Pair['because']; alike: Prisma.Sql }[] = [
  { because: 'email', alike: Prisma.sql`y.email = x.email` },
  {
    because: 'name',
    alike: Prisma.sql`y.name = x.name AND x.name <> ''
      AND ((x.state <> '' AND y.state = x.state) OR (x.organisation <> '' AND y.organisation = x.organisation))`,
  },
  {
    because: 'similar',
    alike: Prisma.sql`y.state = x.state AND x.state <> '' AND y.last = x.last AND x.name <> y.name
      AND similarity(x.name, y.name) > 0.55`,
  },
]

/**
 * Pairs of a summit's registrations that may be of one person: the same address; the same name, accents and case ignored,
 * with the same country or organisation; names that are alike, of the same country, with the last word in common. Those that
 * are known to be of two people are left out. What is less sure is looked for only while there is room for it.
 */
export async function pairsAlike(tx: Tx, summitId: string, most: number): Promise<Pair[]> {
  const pairs = new Map<string, Pair>()
  for (const { because, alike } of reasons) {
    if (pairs.size >= most) break
    // `most` of each are enough: those that were found for a surer reason are fewer, and count once.
    const found = await tx.$queryRaw<{ a: string; b: string }[]>(Prisma.sql`
      WITH people AS MATERIALIZED (
        SELECT r.id, r.email, coalesce(r.state, '') AS state, plenum_fold(btrim(r.name)) AS name,
          substring(plenum_fold(btrim(r.name)) from '\\S+$') AS last, plenum_fold(btrim(r.organisation)) AS organisation
        FROM "Registration" r
        WHERE r."summitId" = ${summitId}::uuid AND r.status NOT IN ('draft', 'cancelled', 'declined'))
      SELECT x.id::text AS a, y.id::text AS b FROM people x JOIN people y ON y.id > x.id AND ${alike}
      WHERE NOT EXISTS (SELECT 1 FROM "KnownApart" k WHERE k."aId" = x.id AND k."bId" = y.id)
      ORDER BY x.id, y.id LIMIT ${most}`)
    for (const { a, b } of found) {
      const key = `${a} ${b}`
      if (pairs.size < most && !pairs.has(key)) pairs.set(key, { a, b, because })
    }
  }
  return [...pairs.values()]
}

/** Two registrations are of two people. @returns false where that is known already */
export async function insertApart(
  tx: Tx,
  row: { aId: string; bId: string; summitId: string; at: Date },
): Promise<boolean> {
  return (await tx.knownApart.createMany({ data: row, skipDuplicates: true })).count > 0
}
