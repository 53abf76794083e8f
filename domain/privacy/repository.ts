import { Prisma } from '@/prisma/client/client'
import { replaceSearchEntries } from '@/domain/release/repository'
import { releaseDocument } from '@/domain/release/schema'
import { searchRows } from '@/domain/release/search-document'
import type { RegistrationFound } from '@/domain/registration/repository'
import type { Tx } from '@/domain/shared/db'
import { eraseInterpreters } from './interpreter-repository'
import { eraseMembers } from './member-repository'
import { ERASED, type Erasing, erasedEmail, erasedSlug, withoutGuests, withoutPerson } from './rules'

/** Lets this transaction write over records that are never edited otherwise (rule 11). */
export const allowErasure = (tx: Tx) => tx.$executeRaw`SELECT set_config('plenum.erasure', 'on', true)`

/** Empties a registration's own row for good; nothing that is left leads to a person. */
export async function emptyRegistration(tx: Tx, { id, version }: RegistrationFound, at: Date) {
  await tx.registration.update({
    where: { id },
    data: {
      ...{ status: 'cancelled', email: erasedEmail(id), name: ERASED, organisation: '', state: null },
      ...{ delegation: null, days: [], accountId: null, groupId: null, codeId: null, reviewSince: null },
      ...{ linkNumber: { increment: 1 }, erasedAt: at, updatedAt: at, version: version + 1 },
    },
    select: { id: true },
  })
}

/** Deletes what hangs on a registration: answers, stars, scans, kept answers of acts, the calendar's address; empties codes and groups. */
export async function deleteAbout(tx: Tx, { id, summitId, accountId, email }: RegistrationFound) {
  await tx.answer.deleteMany({ where: { registrationId: id } })
  await tx.starredSession.deleteMany({
    where: { summitId, OR: [{ registrationId: id }, ...(accountId ? [{ accountId }] : [])] },
  })
  await tx.checkIn.deleteMany({ where: { registrationId: id } })
  await tx.frozenName.updateMany({
    where: { registrationId: id },
    data: { name: ERASED, organisation: '', state: null },
  })
  // What was sent to begin it stands under the address.
  const kept = [{ subject: id }, { act: 'start', subject: { startsWith: `${email} ` } }]
  await tx.submittedAct.deleteMany({ where: { summitId, OR: kept } })
  await tx.privateFeed.deleteMany({ where: { registrationId: id } })
  if (accountId) await tx.privateFeed.deleteMany({ where: { summitId, accountId } })
  if (accountId) await tx.agendaDigest.deleteMany({ where: { summitId, accountId } })
  await tx.waitingEntry.updateMany({
    where: { registrationId: id, priorityReason: { not: null } },
    data: { priorityReason: ERASED },
  })
  const alone = !(await sharesAddress(tx, summitId, id, email))
  // Who the person was in a delegation goes; that somebody had the place stays.
  const member = { summitId, OR: [{ registrationId: id }, ...(alone ? [{ email }] : [])] }
  for (const one of await eraseMembers(tx, member))
    await eraseRecord(tx, summitId, { id: one.id, names: [one.name], emails: [] }, null)
  if (!alone) return
  await eraseInterpreters(tx, { summitId, email })
  await tx.registrationCode.updateMany({ where: { summitId, email }, data: { email: erasedEmail(id) } })
  await tx.registrationGroup.updateMany({
    where: { summitId, OR: [{ email }, ...(accountId ? [{ accountId }] : [])] },
    data: { email: erasedEmail(id), accountId: null },
  })
}

/**
 * Takes a person off the lists of guests of the draft, by their addresses, and out of the changes that tell of those lists.
 * The draft is locked. @returns from how many sessions
 */
export async function eraseGuest(tx: Tx, summitId: string, emails: readonly string[]): Promise<number> {
  const own = emails.filter((email) => email !== '')
  const guests = await tx.sessionGuest.findMany({
    where: { summitId, email: { in: own } },
    select: { id: true, sessionId: true },
  })
  await tx.sessionGuest.deleteMany({ where: { id: { in: guests.map(({ id }) => id) } } })
  // As any other change of the row: an editor who has it open is told that it is another one.
  const sessions = [...new Set(guests.map(({ sessionId }) => sessionId))]
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Session" SET version = version + 1, "contentVersion" = version + 1 WHERE id = ANY (${sessions}::uuid[])`)
  const rows = await tx.$queryRaw<{ id: string; rows: unknown }[]>(Prisma.sql`
    SELECT id::text, rows FROM "Change"
    WHERE "summitId" = ${summitId}::uuid AND rows::text LIKE ANY (${own.map(inJson)})`)
  for (const row of rows) {
    const left = withoutGuests(row.rows, own)
    await tx.change.update({
      where: { id: row.id },
      data: { rows: left as Prisma.InputJsonValue }, // made of JSON, it is JSON
      select: { id: true },
    })
  }
  return sessions.length
}

/** A pattern that finds a text where it stands in JSON as a value, whatever signs it has. */
const inJson = (text: string): string => `%${JSON.stringify(text).replace(/[\\%_]/g, '\\$&')}%`

/** Those of the addresses that nobody else of the summit is written to at. */
export async function ownAddresses(tx: Tx, summitId: string, { id, emails }: Omit<Erasing, 'names'>) {
  const shared = await tx.registration.findMany({
    where: { summitId, email: { in: [...emails] }, id: { not: id } },
    select: { email: true },
  })
  return emails.filter((email) => email !== '' && shared.every((other) => other.email !== email))
}

/** Whether somebody else of the summit is written to at this address: an assistant's, say. What is theirs stays. */
const sharesAddress = async (tx: Tx, summitId: string, id: string, email: string): Promise<boolean> =>
  (await tx.registration.count({ where: { summitId, email, id: { not: id } } })) > 0

/**
 * Letters of the summit: those to the person that were sent lose their words and address, those that were not are not sent;
 * those to others lose the person's name. Returns how many.
 */
export async function eraseLetters(
  tx: Tx,
  summitId: string,
  { id, names, emails }: Erasing,
): Promise<number> {
  const own = emails.filter((email) => email !== '')
  const alone = await ownAddresses(tx, summitId, { id, emails })
  const theirs = { summitId, OR: [{ registrationId: id }, { email: { in: alone } }] }
  await tx.notice.deleteMany({ where: { ...theirs, sentAt: null } })
  const { count } = await tx.notice.updateMany({
    where: theirs,
    data: { email: erasedEmail(id), accountId: null, subject: ERASED, body: ERASED, failure: null },
  })
  for (const one of [...names.filter((name) => /\S\s\S/.test(name)), ...own])
    await tx.$executeRaw(Prisma.sql`
      UPDATE "Notice" SET subject = replace(subject, ${one}, ${ERASED}), body = replace(body, ${one}, ${ERASED})
      WHERE "summitId" = ${summitId}::uuid AND (position(${one} IN subject) > 0 OR position(${one} IN body) > 0)`)
  return count
}

/** Lines of the record about the person, or that name them, without names, addresses and reasons; what was done when stays. */
export async function eraseRecord(
  tx: Tx,
  summitId: string,
  person: Erasing,
  accountId: string | null,
): Promise<void> {
  const { id, names, emails } = person
  const telling = [...names, ...emails].filter((one) => one !== '').map(inJson)
  const rows = await tx.$queryRaw<
    {
      id: string
      own: boolean
      accountId: string | null
      before: unknown
      after: unknown
      reason: string | null
    }[]
  >(Prisma.sql`
    SELECT id::text, "subjectId" = ${id} OR after->>'registration' = ${id} AS own, "accountId"::text, before, after, reason
    FROM "AuditEntry"
    WHERE "summitId" = ${summitId}::uuid AND (
      "subjectId" = ${id} OR after->>'registration' = ${id}
      OR before::text LIKE ANY (${telling}) OR after::text LIKE ANY (${telling}))`)
  for (const row of rows) {
    const scrubbed = (value: unknown) =>
      value === null
        ? Prisma.DbNull
        : (withoutPerson(row.own ? anonymous(value) : value, person) as Prisma.InputJsonValue) // made of JSON, it is JSON
    await tx.auditEntry.update({
      where: { id: row.id },
      data: {
        before: scrubbed(row.before),
        after: scrubbed(row.after),
        ...(row.own && row.reason !== null ? { reason: ERASED } : {}),
        ...(row.own && row.accountId === accountId ? { accountId: null } : {}),
      },
      select: { id: true },
    })
  }
}

/** What the desk has done to the person, among others or alone, without them in its reason. */
export async function eraseDeskActs(tx: Tx, person: Erasing): Promise<void> {
  const acts = await tx.deskAct.findMany({
    where: { lines: { some: { registrationId: person.id } } },
    select: { id: true, input: true, _count: { select: { lines: true } } },
  })
  for (const { id, input, _count } of acts) {
    const left = withoutPerson(_count.lines === 1 ? anonymous(input) : input, person)
    await tx.deskAct.update({
      where: { id },
      data: { input: left as Prisma.InputJsonValue }, // made of JSON, it is JSON
      select: { id: true },
    })
  }
}

/** A line about the person's own row may name who had the place before them, too: no name or address is left in it. */
function anonymous(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, of]) => [
      key,
      ['name', 'email', 'organisation', 'reason'].includes(key) && typeof of === 'string' ? ERASED : of,
    ]),
  )
}

/** Changes of the draft that touch or name the person, without them. */
export async function eraseChanges(tx: Tx, summitId: string, person: Erasing): Promise<void> {
  const telling = [...person.names, ...person.emails]
    .filter((one) => one !== '')
    .map((one) => `%${JSON.stringify(one).slice(1, -1)}%`)
  const rows = await tx.$queryRaw<{ id: string; rows: unknown }[]>(Prisma.sql`
    SELECT id::text, rows FROM "Change"
    WHERE "summitId" = ${summitId}::uuid
      AND (rows @> ${JSON.stringify([{ id: person.id }])}::jsonb OR rows::text LIKE ANY (${telling}))`)
  for (const row of rows)
    await tx.change.update({
      where: { id: row.id },
      data: { rows: withoutPerson(row.rows, person) as Prisma.InputJsonValue }, // made of JSON, it is JSON
      select: { id: true },
    })
}

/** Names and addresses that a registration has had, by the record: who had the place before, and addresses that were mended. */
export async function earlierHolders(tx: Tx, id: string): Promise<Pick<Erasing, 'names' | 'emails'>> {
  const rows = await tx.$queryRaw<{ name: string | null; email: string | null }[]>(Prisma.sql`
    SELECT DISTINCT v.fields->>'name' AS name, v.fields->>'email' AS email
    FROM "AuditEntry" a, LATERAL (VALUES (a.before), (a.after)) v(fields)
    WHERE a.subject = 'registration' AND a."subjectId" = ${id} AND jsonb_typeof(v.fields) = 'object'`)
  return {
    names: rows.flatMap(({ name }) => name ?? []),
    emails: rows.flatMap(({ email }) => email ?? []),
  }
}

/** Names and addresses that a speaker's row has had, by the changes that are kept of it. */
export async function earlierNames(tx: Tx, summitId: string, id: string): Promise<Erasing> {
  const rows = await tx.$queryRaw<{ name: string | null; email: string | null }[]>(Prisma.sql`
    SELECT DISTINCT f.fields->>'name' AS name, f.fields->>'email' AS email
    FROM "Change" c, jsonb_array_elements(c.rows) row, LATERAL (VALUES (row->'before'), (row->'after')) f(fields)
    WHERE c."summitId" = ${summitId}::uuid AND c.rows @> ${JSON.stringify([{ id }])}::jsonb
      AND row->>'id' = ${id} AND jsonb_typeof(f.fields) = 'object'`)
  return {
    id,
    names: rows.flatMap(({ name }) => name ?? []),
    emails: rows.flatMap(({ email }) => email ?? []),
  }
}

/** Releases, and those that are planned, without the person; the search index follows. @returns how many were written anew */
export async function eraseReleases(tx: Tx, summitId: string, person: Erasing): Promise<number> {
  const releases = await tx.release.findMany({
    where: { summitId },
    orderBy: { number: 'desc' },
    select: { id: true, document: true, privatePart: true, changes: true },
  })
  let written = 0
  for (const [at, { id, ...parts }] of releases.entries()) {
    const next = without(parts, person)
    if (JSON.stringify(next) === JSON.stringify(parts)) continue
    await tx.release.update({ where: { id }, data: next, select: { id: true } })
    written += 1
    if (at === 0)
      await replaceSearchEntries(
        tx,
        summitId,
        searchRows(releaseDocument.parse(parts.document)),
        searchRows(releaseDocument.parse(next.document)),
      )
  }
  const planned = await tx.plannedRelease.findMany({
    where: { summitId },
    select: { id: true, document: true, privatePart: true },
  })
  for (const { id, ...parts } of planned)
    await tx.plannedRelease.update({ where: { id }, data: without(parts, person), select: { id: true } })
  if (written > 0)
    await tx.summit.update({
      where: { id: summitId },
      data: { publication: { increment: 1 } },
      select: { id: true },
    })
  return written
}

const without = <T extends Record<string, unknown>>(parts: T, person: Erasing) =>
  withoutPerson(parts, person) as { [K in keyof T]: Prisma.InputJsonValue } // the same keys, and JSON as before

/** Empties a speaker's own row for good: they stay on their sessions under the mark, with no picture and no link. */
export async function emptySpeaker(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.speakerPhoto.deleteMany({ where: { speakerId: id } })
  await tx.speakerAvailability.deleteMany({ where: { speakerId: id } })
  const { version } = await tx.speaker.findUniqueOrThrow({ where: { id }, select: { version: true } })
  await tx.speaker.update({
    where: { id },
    data: {
      ...{ name: ERASED, slug: erasedSlug(id), position: {}, biography: {}, organisationId: null },
      ...{ email: null, externalId: null, linkNumber: { increment: 1 }, erasedAt: at },
      ...{ version: version + 1, contentVersion: version + 1 },
    },
    select: { id: true },
  })
}
