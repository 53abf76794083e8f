import { Prisma } from '@/prisma/client/client'
import { changedRows } from '@/domain/change/schema'
import type { Tx } from '@/domain/shared/db'
import type { Attendance } from './schema'

const columns = {
  id: true,
  summitId: true,
  slug: true,
  name: true,
  email: true,
  language: true,
  attendance: true,
  answeredAt: true,
  linkNumber: true,
  erasedAt: true,
} as const

/** A speaker of this summit, or null: another summit's id is as good as none. */
export const findSpeaker = (tx: Tx, summitId: string, id: string) =>
  tx.speaker.findFirst({ where: { summitId, id }, select: columns })

/** A speaker by an id that was signed or whose holder is checked by the caller. */
export const findSpeakerById = (tx: Tx, id: string) =>
  tx.speaker.findUnique({ where: { id }, select: columns })

export type SpeakerFound = NonNullable<Awaited<ReturnType<typeof findSpeakerById>>>

/** Speakers whose notices go to this account's address, if it is a verified one; the latest summit first. */
export async function speakersOfAccount(tx: Tx, accountId: string): Promise<SpeakerFound[]> {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { email: true, emailVerified: true },
  })
  if (!account?.emailVerified) return []
  return tx.speaker.findMany({
    where: { email: account.email },
    orderBy: [{ summit: { startsOn: 'desc' } }, { name: 'asc' }, { id: 'asc' }],
    select: columns,
  })
}

/** Those of the summit who have not said whether they come, by name. */
export const unansweredSpeakers = (tx: Tx, summitId: string): Promise<SpeakerFound[]> =>
  tx.speaker.findMany({
    where: { summitId, attendance: 'unknown' },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: columns,
  })

/** What a letter to a speaker says of the summit. */
export const findSummitNamed = (tx: Tx, id: string) =>
  tx.summit.findUnique({ where: { id }, select: { name: true, startsOn: true, endsOn: true } })

/** When each of these speakers was last asked to confirm. */
export async function lastAsked(tx: Tx, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.auditEntry.groupBy({
    by: ['subjectId'],
    where: { subject: 'speaker', action: 'speaker.asked', subjectId: { in: [...ids] } },
    _max: { at: true },
  })
  return new Map(rows.flatMap(({ subjectId, _max }) => (_max.at ? [[subjectId, _max.at] as const] : [])))
}

export async function writeAnswer(tx: Tx, id: string, attendance: Attendance, at: Date): Promise<void> {
  await tx.speaker.update({ where: { id }, data: { attendance, answeredAt: at }, select: { id: true } })
}

/** Makes every link sent before worthless. @returns the number of the links to come */
export async function raiseLinkNumber(tx: Tx, id: string): Promise<number> {
  const row = await tx.speaker.update({
    where: { id },
    data: { linkNumber: { increment: 1 } },
    select: { linkNumber: true },
  })
  return row.linkNumber
}

/** What was done to the speaker's row after the moment, oldest first. */
export async function rowChangesSince(tx: Tx, summitId: string, id: string, since: Date) {
  const found = await tx.$queryRaw<{ rows: unknown }[]>(Prisma.sql`
    SELECT rows FROM "Change"
    WHERE "summitId" = ${summitId}::uuid AND at > ${since} AND rows @> ${JSON.stringify([{ id }])}::jsonb
    ORDER BY number`)
  return found.flatMap(({ rows }) => changedRows.parse(rows).filter((row) => row.id === id))
}

/** Acts of the speaker on their own page after the moment: their lines carry a reason, an editor's carry none. */
export async function ownActsSince(tx: Tx, summitId: string, id: string, since: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ acts: number }[]>(Prisma.sql`
    SELECT (
      SELECT count(*) FROM "AuditEntry"
      WHERE subject = 'speaker' AND "subjectId" = ${id} AND at > ${since} AND reason IS NOT NULL
    )::int + (
      SELECT count(*) FROM "Change"
      WHERE "summitId" = ${summitId}::uuid AND at > ${since} AND reason LIKE 'speaker\\_%'
        AND rows @> ${JSON.stringify([{ id }])}::jsonb
    )::int AS acts`)
  return row?.acts ?? 0
}

/** Sessions of the draft that the speaker is on, in order of time; those without one come last. */
export const sessionsOfSpeaker = (tx: Tx, summitId: string, speakerId: string) =>
  tx.sessionSpeaker.findMany({
    where: { summitId, speakerId },
    orderBy: [{ session: { startsAt: { sort: 'asc', nulls: 'last' } } }, { session: { number: 'asc' } }],
    select: {
      role: true,
      session: {
        select: {
          id: true,
          code: true,
          title: true,
          status: true,
          access: true,
          startsAt: true,
          endsAt: true,
          location: true,
          firstRelease: true,
          room: { select: { name: true, venue: { select: { timeZone: true } } } },
        },
      },
    },
  })

/** Slugs of the summit's speakers that begin so. */
export async function slugsLike(tx: Tx, summitId: string, start: string): Promise<Set<string>> {
  const rows = await tx.speaker.findMany({
    where: { summitId, slug: { startsWith: start } },
    select: { slug: true },
  })
  return new Set(rows.map((row) => row.slug))
}

/** The summit's organisations, as far as making or choosing one needs to know them. */
export const organisationsOf = (tx: Tx, summitId: string) =>
  tx.organisation.findMany({ where: { summitId }, select: { id: true, name: true } })

const current = (speakerId: string) => ({ speakerId, replacedAt: null })

/** Digest of the picture that the draft has; null for none. */
export async function photoDigest(tx: Tx, speakerId: string): Promise<string | null> {
  const row = await tx.speakerPhoto.findFirst({ where: current(speakerId), select: { digest: true } })
  return row?.digest ?? null
}

export async function photoBytes(tx: Tx, speakerId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await tx.speakerPhoto.findFirst({ where: current(speakerId), select: { bytes: true } })
  return row?.bytes ?? null
}

/**
 * Puts a picture in the place of the one that the draft had, or none; the caller holds `lockDraft`. Pictures that gave way
 * are kept while a release shows them, or one that is planned.
 */
export async function putPhoto(
  tx: Tx,
  { id, summitId }: { id: string; summitId: string },
  photo: { bytes: Uint8Array<ArrayBuffer>; digest: string } | null,
  at: Date,
): Promise<void> {
  await tx.speakerPhoto.updateMany({ where: current(id), data: { replacedAt: at } })
  if (photo) {
    const { digest, bytes } = photo
    await tx.speakerPhoto.upsert({
      where: { speakerId_digest: { speakerId: id, digest } },
      create: { speakerId: id, summitId, digest, bytes, addedAt: at },
      update: { replacedAt: null },
    })
  }
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "SpeakerPhoto" p
    WHERE p."speakerId" = ${id}::uuid AND p."replacedAt" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM (
        SELECT document FROM "Release" WHERE "summitId" = ${summitId}::uuid
        UNION ALL SELECT document FROM "PlannedRelease"
        WHERE "summitId" = ${summitId}::uuid AND "releaseNumber" IS NULL AND "cancelledAt" IS NULL
      ) shown
      WHERE shown.document->'speakers' @> jsonb_build_array(jsonb_build_object('photo', p.digest)))`)
}

/** Acts on these speakers that no change tells of, newest first: asked, answered, pictures, links. */
export const auditOfSpeaker = (tx: Tx, summitId: string, id: string, limit: number) =>
  tx.auditEntry.findMany({
    where: { summitId, subject: 'speaker', subjectId: id },
    orderBy: { at: 'desc' },
    take: limit,
    select: { at: true, accountId: true, action: true, reason: true, after: true },
  })

export async function namesOfAccounts(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.account.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, email: true },
  })
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email]))
}
