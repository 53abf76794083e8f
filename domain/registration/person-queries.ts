import { z } from 'zod'
import { Prisma } from '@/prisma/client/client'
import { type NoticeState, noticeState } from '@/domain/notice/rules'
import { entriesOf } from '@/domain/quota/repository'
import type { Priority } from '@/domain/quota/schema'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok } from '@/domain/shared/result'
import { type Member, type OwnView, ownView } from './own-queries'

/** One line of what was done to a registration. */
export type Deed = {
  at: Date
  /** Who did it, by name; null for the person, by a link, and for the system. */
  by: string | null
  /** As the record calls it: `registration.approved`. */
  action: string
  /** Its status before and after, where that changed. */
  from: string | null
  to: string | null
  reason: string | null
}

/** A letter to the person's address, about this summit. */
export type LetterSent = {
  id: string
  at: Date
  subject: string
  language: string
  state: NoticeState
  failure: string | null
}

/** Everything that the desk may see of one registration. */
export type PersonView = {
  view: OwnView
  code: string | null
  delegation: string | null
  groupId: string | null
  /** Others of the same group. */
  group: Member[]
  /** Seats in sessions; titles as released. */
  seats: {
    code: string
    title: Text
    state: 'confirmed' | 'offered'
    startsAt: Date | null
    endsAt: Date | null
  }[]
  /** Of each thing waited for, by its entry: the class, and why. */
  priorities: Record<string, { priority: Priority; reason: string | null }>
  /** The registration that this one went into, and those that went into it. */
  mergedInto: { id: string; name: string } | null
  merged: { id: string; name: string; email: string }[]
  /** Newest first. */
  deeds: Deed[]
  letters: LetterSent[]
}

/** Lines and letters shown. */
const MOST = 200

/** One registration as the desk sees it. Refusal: not_found. */
export async function personView(
  actor: Actor | null,
  summitId: string,
  id: string,
  now: Date,
): Promise<Result<PersonView>> {
  const tx = db()
  const view = await ownView({ by: 'desk', actor, summitId, id }, now)
  if (!view.ok) return view
  const row = await tx.registration.findUniqueOrThrow({
    where: { id },
    select: {
      delegation: true,
      groupId: true,
      code: { select: { code: true } },
      mergedInto: { select: { id: true, name: true } },
      merged: { select: { id: true, name: true, email: true }, orderBy: { name: 'asc' } },
    },
  })
  const entries = await entriesOf(tx, id)
  const reasons = await tx.waitingEntry.findMany({
    where: { id: { in: entries.map((entry) => entry.id) } },
    select: { id: true, priorityReason: true },
  })
  return ok({
    view: view.value,
    code: row.code?.code ?? null,
    delegation: row.delegation,
    groupId: row.groupId,
    group: row.groupId ? await groupOf(row.groupId, id) : [],
    seats: await seatsInSessions(id),
    priorities: Object.fromEntries(
      entries.map((entry) => [
        entry.id,
        {
          priority: entry.priority,
          reason: reasons.find((one) => one.id === entry.id)?.priorityReason ?? null,
        },
      ]),
    ),
    mergedInto: row.mergedInto,
    merged: row.merged,
    deeds: await deedsOf(summitId, id),
    letters: await lettersTo(summitId, view.value.person.email),
  })
}

async function groupOf(groupId: string, but: string): Promise<Member[]> {
  const rows = await db().registration.findMany({
    where: { groupId, id: { not: but } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true, email: true, status: true, category: { select: { name: true } } },
  })
  return rows.map(({ category, ...row }) => ({ ...row, category: text.parse(category.name) }))
}

async function seatsInSessions(id: string): Promise<PersonView['seats']> {
  const rows = await db().$queryRaw<(Omit<PersonView['seats'][number], 'title'> & { title: unknown })[]>(
    Prisma.sql`
    SELECT s.code, t.state::text, q."startsAt", q."endsAt",
      coalesce((SELECT jsonb_object_agg(e.language, e.title) FROM "SearchEntry" e
        WHERE e."summitId" = s."summitId" AND e."sessionId" = s.id), '{}') AS title
    FROM "Seat" t JOIN "Quota" q ON q.id = t."quotaId" AND q.kind = 'session'
    JOIN "Session" s ON s.id::text = q.subject AND s."summitId" = q."summitId"
    WHERE t."registrationId" = ${id}::uuid ORDER BY q."startsAt" NULLS LAST, s.code`,
  )
  return rows.map((row) => ({ ...row, title: text.parse(row.title) }))
}

/** What a line of the record says of the status; anything else of it is not read. */
const withStatus = z.object({ status: z.string() })

async function deedsOf(summitId: string, id: string): Promise<Deed[]> {
  const rows = await db().auditEntry.findMany({
    where: { summitId, subject: 'registration', subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { at: true, accountId: true, action: true, before: true, after: true, reason: true },
  })
  const ids = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))]
  const accounts = await db().account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  })
  return rows.map(({ at, accountId, action, before, after, reason }) => {
    const account = accounts.find((one) => one.id === accountId)
    const from = withStatus.safeParse(before).data?.status ?? null
    const to = withStatus.safeParse(after).data?.status ?? null
    return {
      ...{ at, action, reason },
      by: account ? (account.name ?? account.email) : null,
      ...(from === to ? { from: null, to: null } : { from, to }),
    }
  })
}

async function lettersTo(summitId: string, email: string): Promise<LetterSent[]> {
  const rows = await db().notice.findMany({
    // Of meetings of delegations the desk knows nothing (rule 9).
    where: { summitId, email, kind: { not: 'bilateral' } },
    orderBy: { createdAt: 'desc' },
    take: MOST,
    select: {
      id: true,
      createdAt: true,
      subject: true,
      language: true,
      sentAt: true,
      attempts: true,
      failure: true,
    },
  })
  return rows.map(({ id, createdAt: at, subject, language, failure, ...row }) => ({
    ...{ id, at, subject, language, failure },
    state: noticeState({ ...row, failure }),
  }))
}
