import { type MembershipHeld, membershipsHeld } from '@/domain/delegation/held-queries'
import { referenceOf } from '@/domain/pass/rules'
import { entriesOf, seatsOf } from '@/domain/quota/repository'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, authored, isOwn } from './queries'
import { answerValue, type AnswerValue } from './schema'

/** What is held about one person's part in a summit, as they take it away; instants in ISO 8601, UTC. */
export type Held = {
  summit: { slug: string; name: Text }
  registration: Record<string, unknown>
  answers: {
    question: string
    label: Text
    purpose: Text
    answer: AnswerValue
    at: string
    deletedAfter: string
    consentedAt: string | null
    /** The words that a consent was given to. */
    consentedTo: unknown
  }[]
  places: { kind: string; of: string; state: string }[]
  waiting: { for: string; state: string; since: string; offeredUntil: string | null }[]
  messages: { kind: string; subject: string; at: string; sentAt: string | null }[]
  /** Passes that were given, and when they were scanned at a door. */
  passes: { reference: string; issuedAt: string; endedAt: string | null; because: string | null }[]
  scans: { day: string; at: string }[]
  delegations: MembershipHeld[]
  /** What was done, and when; by whom only where it was the person. */
  record: { action: string; at: string; reason: string | null }[]
}

/**
 * Everything held about the registration of its author, and of nobody else: who registers others does not take their data
 * away. Refusals: those of `authored`, not_found.
 */
export async function heldAbout(author: Author, now: Date): Promise<Result<Held>> {
  const tx = db()
  const found = await authored(tx, author, now)
  if (!found.ok) return found
  const { registration } = found.value
  const { id, summitId, email } = registration
  if (!(await isOwn(tx, author, registration))) return refuse('not_found')
  const row = await tx.registration.findUniqueOrThrow({
    where: { id },
    include: {
      summit: { select: { slug: true, name: true } },
      answers: { include: { question: true }, orderBy: { question: { position: 'asc' } } },
      passes: { orderBy: { issue: 'asc' } },
      checkIns: { orderBy: { at: 'asc' } },
    },
  })
  const notices = await tx.notice.findMany({
    where: {
      summitId,
      OR: [{ registrationId: id }, { email, kind: { startsWith: 'registration_' } }],
    },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, subject: true, createdAt: true, sentAt: true },
  })
  const lines = await tx.auditEntry.findMany({
    where: { summitId, subject: 'registration', subjectId: id },
    orderBy: { at: 'asc' },
    select: { action: true, at: true, reason: true },
  })
  const { name, organisation, state, delegation, language, days, status, category } = registration
  return ok({
    summit: { slug: row.summit.slug, name: text.parse(row.summit.name) },
    registration: {
      ...{ name, email, organisation, state, delegation, language, days, status },
      lettersThatCanBeStopped: row.optionalMail ? 'sent' : 'stopped',
      category: text.parse(category.name),
      createdAt: row.createdAt.toISOString(),
      submittedAt: iso(row.submittedAt),
      decidedAt: iso(row.decidedAt),
    },
    answers: row.answers.map(({ question, value, updatedAt, consentAt, wording }) => ({
      question: question.code,
      label: text.parse(question.label),
      purpose: text.parse(question.purpose),
      answer: answerValue.parse(value),
      at: updatedAt.toISOString(),
      deletedAfter: question.retainUntil.toISOString().slice(0, 10),
      consentedAt: iso(consentAt),
      consentedTo: wording,
    })),
    places: (await seatsOf(tx, id)).map(({ kind, subject, state: of }) => ({ kind, of: subject, state: of })),
    waiting: (await entriesOf(tx, id)).map((entry) => ({
      ...{ for: entry.subject, state: entry.state, since: entry.joinedAt.toISOString() },
      offeredUntil: iso(entry.offeredUntil),
    })),
    messages: notices.map(({ kind, subject, createdAt, sentAt }) => ({
      ...{ kind, subject, at: createdAt.toISOString(), sentAt: iso(sentAt) },
    })),
    passes: row.passes.map(({ serial, issuedAt, revokedAt, revokedFor }) => ({
      ...{ reference: referenceOf(serial), issuedAt: issuedAt.toISOString() },
      ...{ endedAt: iso(revokedAt), because: revokedFor },
    })),
    scans: row.checkIns.map(({ day, at }) => ({
      ...{ day: day.toISOString().slice(0, 10), at: at.toISOString() },
    })),
    delegations: await membershipsHeld({ summitId, OR: [{ registrationId: id }, { email }] }),
    record: lines.map(({ action, at, reason }) => ({ action, at: at.toISOString(), reason })),
  })
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
