import { createHash } from 'node:crypto'
import { z } from 'zod'
import { countBefore, entriesOf, seatsOf, sessionNamed } from '@/domain/quota/repository'
import { type Tx, db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok } from '@/domain/shared/result'
import { type Availability, availability, limitsOfCategory } from './choice-rules'
import { type Author, type StatusView, type Waiting, authored, statusView } from './queries'
import {
  type DayChoice,
  type SummitFrame,
  dayChoices,
  frameColumns,
  openLimits,
  summitFrame,
} from './open-queries'
import { type RegistrationFound, questionsOf, verifiedEmail } from './repository'
import type { Question, Status } from './schema'

/** A consent that was given: to which words, and when. */
export type ConsentGiven = { code: string; label: Text; purpose: Text; at: Date }

/** Somebody of the same group. */
export type Member = { id: string; name: string; email: string; status: Status; category: Text }

/** What somebody waits for. */
export type PlaceWaited =
  { of: 'participation' } | { of: 'day'; date: string } | { of: 'session'; code: string; title: Text }

/** Everything that the page of one registration shows, while it is written and afterwards. */
export type OwnView = Omit<StatusView, 'summit' | 'category' | 'days' | 'waiting'> & {
  /** As `standing` answers it for the state that is shown. */
  mark: string
  summit: SummitFrame
  category: {
    id: string
    code: string
    name: Text
    entry: 'open' | 'code' | 'invitation'
    approval: boolean
    reapproval: boolean
    needsDays: boolean
    closesAt: Date | null
    namesCloseAt: Date | null
    places: Availability
  }
  /** Days asked for, as `StatusView` has them, with what the organisers call them. */
  days: (StatusView['days'][number] & { label: Text })[]
  waiting: (Waiting & { place: PlaceWaited })[]
  decidedAt: Date | null
  dayChoices: DayChoice[]
  /** All questions that the category could be asked, whatever is answered. */
  questions: Question[]
  consents: ConsentGiven[]
  /** Others that its author has registered; nobody for whoever leads no group. */
  members: Member[]
  /** Whether its author may register others along with it. */
  leads: boolean
  /** Whether letters that nothing depends on are wanted. */
  optionalMail: boolean
}

/** The words that a consent was given to, as they were kept with it. */
const consentWords = z.object({ label: text, purpose: text })

/** The page of one registration. A fixed number of queries, but for one for each thing waited for. Refusals: those of `authored`. */
export async function ownView(author: Author, now: Date): Promise<Result<OwnView>> {
  const tx = db()
  const view = await statusView(author, now)
  if (!view.ok) return view
  const found = await authored(tx, author, now)
  if (!found.ok) return found
  const { registration } = found.value
  const { id, summitId, category } = registration
  const row = await tx.summit.findUniqueOrThrow({ where: { id: summitId }, select: frameColumns })
  const summit = summitFrame(row, now)
  const limits = await openLimits(tx, summitId)
  const choices = await dayChoices(summit, limits)
  const questions = await questionsOf(tx, summitId)
  const leads = await leadsGroup(tx, author, registration)
  const { code, entry, approval, reapproval, needsDays, closesAt, namesCloseAt } = category
  return ok({
    ...view.value,
    mark: await markOf(tx, registration),
    summit,
    category: {
      ...{ id: category.id, code, entry, approval, reapproval, needsDays, closesAt, namesCloseAt },
      name: text.parse(category.name),
      places: availability(limitsOfCategory(limits, category.id), summit.clock),
    },
    days: view.value.days.map((day) => ({
      ...day,
      label: choices.find((choice) => choice.date === day.date)?.label ?? {},
    })),
    waiting: await Promise.all(
      view.value.waiting.map(async (one) => ({ ...one, place: await placeOf(tx, summitId, one.subject) })),
    ),
    decidedAt: registration.decidedAt,
    dayChoices: choices,
    questions: questions.filter(
      ({ retired, categories }) => !retired && (categories.length === 0 || categories.includes(code)),
    ),
    consents: await consentsOf(tx, id),
    members: leads && registration.groupId ? await membersOf(tx, registration.groupId, id) : [],
    leads,
    optionalMail: registration.optionalMail,
  })
}

/** Whether the author acts on their own registration, and no group that somebody else has made holds it. */
async function leadsGroup(tx: Tx, author: Author, registration: RegistrationFound): Promise<boolean> {
  const { group, email, accountId, id } = registration
  switch (author.by) {
    case 'desk':
      return false
    case 'link':
      return author.link.id === id && (group === null || group.email === email)
    case 'account': {
      if (!author.actor) return false
      const own = author.actor.accountId
      const address = await verifiedEmail(tx, own)
      if (accountId !== own && address !== email) return false
      return group === null || group.accountId === own || group.email === address
    }
  }
}

async function membersOf(tx: Tx, groupId: string, but: string): Promise<Member[]> {
  const rows = await tx.registration.findMany({
    where: { groupId, id: { not: but } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true, email: true, status: true, category: { select: { name: true } } },
  })
  return rows.map(({ category, ...row }) => ({ ...row, category: text.parse(category.name) }))
}

async function consentsOf(tx: Tx, registrationId: string): Promise<ConsentGiven[]> {
  const rows = await tx.answer.findMany({
    where: { registrationId, consentAt: { not: null } },
    orderBy: { consentAt: 'asc' },
    select: {
      consentAt: true,
      wording: true,
      question: { select: { code: true, label: true, purpose: true } },
    },
  })
  return rows.flatMap(({ consentAt, wording, question }) => {
    if (consentAt === null) return []
    const words = consentWords.parse(wording ?? question)
    return [{ code: question.code, at: consentAt, ...words }]
  })
}

/** What a place in line is in. */
async function placeOf(tx: Tx, summitId: string, subject: string): Promise<PlaceWaited> {
  const [kind = '', of = ''] = subject.split(' ')
  if (kind === 'day') return { of: 'day', date: of }
  if (kind !== 'session') return { of: 'participation' }
  const session = await sessionNamed(tx, summitId, of)
  return { of: 'session', code: session?.code ?? '', title: text.parse(session?.title ?? {}) }
}

/**
 * What tells one state of a registration from another: it differs as soon as anything has changed that its own page
 * shows. Small, for asking every few seconds. Refusals: those of `authored`.
 */
export async function standing(author: Author, now: Date): Promise<Result<{ mark: string }>> {
  const found = await authored(db(), author, now)
  return found.ok ? ok({ mark: await markOf(db(), found.value.registration) }) : found
}

async function markOf(tx: Tx, { id, version, status }: RegistrationFound): Promise<string> {
  const seats = (await seatsOf(tx, id)).map(({ quotaId, state }) => `${quotaId} ${state}`)
  const entries = await entriesOf(tx, id)
  const waits = await Promise.all(
    entries.map(async (entry) => `${entry.id} ${entry.state} ${await countBefore(tx, entry)}`),
  )
  const all = JSON.stringify([version, status, seats, waits])
  return createHash('sha256').update(all).digest('base64url').slice(0, 16)
}
