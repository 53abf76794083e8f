import { findSummitTold } from '@/domain/registration/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { MAX_ATTEMPTS } from '@/domain/notice/rules'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { SignedLink } from '@/domain/shared/signed-link'
import { type Footer, type Values, letterTo } from './letter-rules'
import { countRecipients, findRecipient } from './repository'
import { whyNotWorded } from './rules'
import {
  type LetterKind,
  type MessageInput,
  type ReminderKind,
  type Wording,
  isLetterKind,
  placeholders,
  reminderKinds,
  selectionOf,
} from './schema'

/** A message as one person would get it, and how many would. */
export type MessagePreview = {
  to: { name: string; email: string; language: 'en' | 'fr' }
  subject: string
  body: string
  people: number
  /** Of those meant, how many get none, since they want no letters that are not necessary. */
  stopped: number
}

/** What a form of a message comes to: looked at, or sent; with what was typed. */
export type Written = { sent: number | null; preview: MessagePreview | null; input: MessageInput }

/**
 * A message before it is sent. Refusals: not_found · placeholder_unclosed, placeholder_unknown (`faults`) · nobody_meant · nobody_named (`field`: as).
 */
export async function previewMessage(
  actor: Actor | null,
  input: MessageInput,
  now: Date,
  values: Values,
  footer: Footer,
): Promise<Result<MessagePreview>> {
  const { summitId, subject, body, necessary, as } = input
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const refusal = whyNotWorded(input, placeholders)
  if (refusal) return refusal
  const selection = selectionOf(input)
  const { people, stopped } = await countRecipients(db(), summitId, selection)
  const gone = necessary ? 0 : stopped
  if (people - gone === 0) return refuse('nobody_meant')
  const person = await findRecipient(db(), summitId, selection, as)
  if (!person) return refuse('nobody_named', { field: 'as' })
  const { clock: _clock, ...summit } = await findSummitTold(db(), summitId, now)
  const letter = letterTo(
    person,
    { subject, body },
    { summit, values, footer: necessary ? null : footer, now },
  )
  const { name, email } = person
  const to = { name, email, language: person.language }
  return ok({ to, subject: letter.subject, body: letter.body, people: people - gone, stopped: gone })
}

/** A message that was sent, and what became of it. */
export type MessageLine = {
  id: string
  at: Date
  subject: Text
  people: number
  sent: number
  waiting: number
  /** Addresses that refused it for good, at most twenty, with what their servers said. */
  failed: number
  failures: { email: string; failure: string | null }[]
}

export type MessagesView = {
  categories: { id: string; name: Text }[]
  messages: MessageLine[]
  letters: Partial<Record<LetterKind, Wording>>
  reminders: Record<ReminderKind, number | null>
}

/** The desk's page of messages; null for anybody else. */
export async function messagesView(actor: Actor | null, summitId: string): Promise<MessagesView | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const categories = await db().registrationCategory.findMany({
    where: { summitId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  const rows = await db().$queryRaw<(Omit<MessageLine, 'failures' | 'subject'> & { subject: unknown })[]>`
    SELECT m.id::text, m.at, m.subject, m.people,
      count(n.id) FILTER (WHERE n."sentAt" IS NOT NULL)::int AS sent,
      count(n.id) FILTER (WHERE n."sentAt" IS NULL AND n.attempts < ${MAX_ATTEMPTS})::int AS waiting,
      count(n.id) FILTER (WHERE n."sentAt" IS NULL AND n.attempts >= ${MAX_ATTEMPTS})::int AS failed
    FROM (SELECT * FROM "Message" WHERE "summitId" = ${summitId}::uuid ORDER BY at DESC LIMIT 20) m
    LEFT JOIN "Notice" n ON n."summitId" = ${summitId}::uuid AND n.kind = 'message' AND starts_with(n.about, 'message:' || m.id || ':')
    GROUP BY m.id, m.at, m.subject, m.people ORDER BY m.at DESC`
  const failed = await db().notice.findMany({
    where: { summitId, kind: 'message', sentAt: null, attempts: { gte: MAX_ATTEMPTS } },
    orderBy: { email: 'asc' },
    take: 200,
    select: { about: true, email: true, failure: true },
  })
  const templates = await db().letterTemplate.findMany({ where: { summitId } })
  const reminders = await db().reminder.findMany({ where: { summitId } })
  const daysOf = (kind: ReminderKind) => reminders.find((one) => one.kind === kind)?.days ?? null
  return {
    categories: categories.map(({ id, name }) => ({ id, name: text.parse(name) })),
    messages: rows.map((row) => ({
      ...row,
      subject: text.parse(row.subject),
      failures: failed
        .filter(({ about }) => about?.startsWith(`message:${row.id}:`))
        .slice(0, 20)
        .map(({ email, failure }) => ({ email, failure })),
    })),
    letters: Object.fromEntries(
      templates.flatMap(({ kind, subject, body }) =>
        isLetterKind(kind) ? [[kind, { subject: text.parse(subject), body: text.parse(body) }]] : [],
      ),
    ),
    reminders: Object.fromEntries(
      (Object.keys(reminderKinds) as ReminderKind[]).map((kind) => [kind, daysOf(kind)]), // the keys of that object
    ) as Record<ReminderKind, number | null>,
  }
}

/** Whether letters that are not necessary go to the registration of a link, and of which summit; null where the link opens nothing any more. */
export async function stopView(
  link: SignedLink,
  now: Date,
): Promise<{ wanted: boolean; summit: Text; language: 'en' | 'fr' } | null> {
  if (link.expiresAt <= now) return null
  const row = await db().registration.findUnique({
    where: { id: link.id },
    select: { optionalMail: true, erasedAt: true, language: true, summit: { select: { name: true } } },
  })
  return row && row.erasedAt === null
    ? {
        wanted: row.optionalMail,
        summit: text.parse(row.summit.name),
        language: row.language === 'fr' ? 'fr' : 'en',
      }
    : null
}
