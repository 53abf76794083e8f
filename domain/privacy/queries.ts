import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { addDays, dayOf, summitNow } from '@/domain/shared/time'
import { CHECK_IN_DAYS } from '@/domain/purge/rules'
import { type PurgeKind, purgeKinds } from '@/domain/purge/schema'

/** A question of the form as its privacy is accounted for. */
export type QuestionHeld = {
  code: string
  label: Text
  purpose: Text
  consent: boolean
  /** Calendar date after which answers are deleted. */
  retainUntil: string
  /** Answers that are there; of a consent, those given. */
  answers: number
  given: number
}

export type Receipt = {
  id: string
  at: Date
  kind: PurgeKind
  rule: string
  count: number
  platform: boolean
}

/** What is held about people in a summit, for how long, and what was cleared away: numbers, and nobody's name. */
export type PrivacyView = {
  host: Text
  questions: QuestionHeld[]
  /** Registrations that were begun and not sent. */
  drafts: number
  /** When scans at the doors are deleted, and how many there are. */
  scans: { until: string; count: number }
  receipts: Receipt[]
  /** Erasures, the latest first; `by` is who asked for it to be done here. */
  erasures: { id: string; at: Date; of: 'registration' | 'speaker'; by: 'person' | 'desk' }[]
  /** The next day on which answers are deleted; null where none are there. */
  next: string | null
}

/** Receipts and erasures shown. */
const MOST = 50

/** The organisers' and the desk's page of privacy; null for anybody else. A fixed number of queries. */
export async function privacyView(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<PrivacyView | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const summit = await db().summit.findUniqueOrThrow({
    where: { id: summitId },
    select: { host: true, endsOn: true, timeZone: true, clockOffset: true },
  })
  const rows = await db().$queryRaw<
    (Omit<QuestionHeld, 'label' | 'purpose'> & { label: unknown; purpose: unknown })[]
  >`
    SELECT q.code, q.label, q.purpose, q.kind = 'consent' AS consent, q."retainUntil"::text,
      count(a."questionId")::int AS answers, count(a."consentAt")::int AS given
    FROM "FormQuestion" q LEFT JOIN "Answer" a ON a."questionId" = q.id
    WHERE q."summitId" = ${summitId}::uuid
    GROUP BY q.id ORDER BY q.position, q.id`
  const questions = rows.map((row) => ({
    ...row,
    label: text.parse(row.label),
    purpose: text.parse(row.purpose),
  }))
  const today = dayOf(summitNow(now, summit.clockOffset), summit.timeZone)
  const due = questions.filter(({ answers, retainUntil }) => answers > 0 && retainUntil >= today)
  const receipts = await db().purgeReceipt.findMany({
    where: { OR: [{ summitId }, { summitId: null }] },
    orderBy: [{ at: 'desc' }, { kind: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  const lines = await db().auditEntry.findMany({
    where: { summitId, action: { in: ['registration.erased', 'speaker.erased'] } },
    orderBy: { at: 'desc' },
    take: MOST,
    select: { id: true, at: true, action: true, accountId: true },
  })
  return {
    host: text.parse(summit.host),
    questions,
    drafts: await db().registration.count({ where: { summitId, status: 'draft' } }),
    scans: {
      until: addDays(summit.endsOn.toISOString().slice(0, 10), CHECK_IN_DAYS),
      count: await db().checkIn.count({ where: { summitId } }),
    },
    receipts: receipts.map(({ kind, summitId: of, ...row }) => ({
      ...row,
      kind: purgeKinds.find((one) => one === kind) ?? 'acts',
      platform: of === null,
    })),
    erasures: lines.map(({ id, at, action, accountId }) => ({
      ...{ id, at, of: action === 'speaker.erased' ? 'speaker' : 'registration' },
      by: accountId === null ? 'person' : 'desk',
    })),
    next: due.map(({ retainUntil }) => addDays(retainUntil, 1)).sort()[0] ?? null,
  }
}

/** Somebody that the desk is asked to erase. */
export type PersonHeld = { of: 'registration' | 'speaker'; id: string; name: string; email: string | null }

/** People of a summit, registered or on stage, whose name or address has these letters, at most twenty; null for whoever may not ask. */
export async function peopleHeld(
  actor: Actor | null,
  summitId: string,
  asked: string,
): Promise<PersonHeld[] | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const words = asked.trim().slice(0, 100).replaceAll('\0', '')
  if (words === '') return []
  const contains = { contains: words, mode: 'insensitive' } as const
  const find = {
    where: { summitId, erasedAt: null, OR: [{ name: contains }, { email: contains }] },
    orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }],
    take: 20,
    select: { id: true, name: true, email: true },
  }
  const registrations = await db().registration.findMany(find)
  const speakers = await db().speaker.findMany(find)
  return [
    ...registrations.map((row) => ({ of: 'registration' as const, ...row })),
    ...speakers.map((row) => ({ of: 'speaker' as const, ...row })),
  ].slice(0, 20)
}
