import { countBefore, entriesOf, seatsOf } from '@/domain/quota/repository'
import type { Entry, SeatHeld } from '@/domain/quota/schema'
import { type Tx, db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { summitNow } from '@/domain/shared/time'
import { questionsAsked } from './form-rules'
import {
  type Author,
  type Authored as AuthoredOf,
  isOwner,
  knownFor,
  subjectOf,
  whoActs,
} from './author-rules'
import {
  type RegistrationFound,
  answersOf,
  findRegistrationsById,
  lockRegistrations,
  questionsOf,
  verifiedEmail,
} from './repository'
import { type Act, whyNotHandedOver, whyNotNow } from './rules'
import type { Answers, Question, Status } from './schema'

export type { Author }
export type Authored = AuthoredOf<RegistrationFound>

/** The registration that an author may act on. Refusals: not_found · link_expired, link_replaced (`until`). */
export async function authored(tx: Tx, author: Author, now: Date): Promise<Result<Authored>> {
  const registrations = await findRegistrationsById(tx, knownFor(author))
  const registration = registrations.get(subjectOf(author))
  const unsure =
    author.by === 'account' && author.actor && registration && !isOwner(registration, author.actor)
  const address = unsure && author.actor ? await verifiedEmail(tx, author.actor.accountId) : null
  return whoActs(author, registrations, address, now)
}

/**
 * The same for an act: the registration locked until the transaction ends, and read again. Limits are locked before it.
 * Refusals: those of `authored`.
 */
export async function authoredLocked(tx: Tx, author: Author, now: Date): Promise<Result<Authored>> {
  await lockRegistrations(tx, [subjectOf(author)])
  return authored(tx, author, now)
}

/** Whether an author, who may act on a registration, is the person that it is of; the desk never is. */
export async function isOwn(tx: Tx, author: Author, registration: RegistrationFound): Promise<boolean> {
  if (author.by === 'link') return author.link.id === registration.id
  if (author.by !== 'account' || !author.actor) return false
  const { accountId } = author.actor
  return registration.accountId === accountId || (await verifiedEmail(tx, accountId)) === registration.email
}

/** Something that a registration waits for. */
export type Waiting = {
  entryId: string
  /** `participation`, `day 2019-05-30`, `session <id>`. */
  subject: string
  state: 'waiting' | 'offered'
  /** Place in line, from 1; null for an offer. */
  position: number | null
  joinedAt: Date
  /** Until when an offer stands, by the summit's clock. */
  offeredUntil: Date | null
}

/** A registration's own page: where it stands, what happens next, and what may be done. */
export type StatusView = {
  id: string
  version: number
  status: Status
  reviewSince: Date | null
  submittedAt: Date | null
  summit: { id: string; slug: string; name: Text; startsOn: string; endsOn: string; timeZone: string }
  category: { id: string; code: string; name: Text; needsDays: boolean }
  person: Pick<RegistrationFound, 'name' | 'email' | 'organisation' | 'state' | 'language'>
  /** Days asked for; `placed` once their place is there, confirmed or offered. */
  days: { date: string; placed: boolean }[]
  waiting: Waiting[]
  form: { questions: Question[]; answers: Answers }
  may: Record<
    Extract<Act, 'save' | 'submit' | 'confirm' | 'cancel' | 'edit' | 'hand_over' | 'take_seat'>,
    boolean
  >
}

/** Where a registration stands. A fixed number of queries, but for one more for each thing waited for. */
export async function statusView(author: Author, now: Date): Promise<Result<StatusView>> {
  const tx = db()
  const found = await authored(tx, author, now)
  if (!found.ok) return found
  const { registration } = found.value
  const { id, summitId, category, status } = registration
  const summit = await tx.summit.findUniqueOrThrow({
    where: { id: summitId },
    select: {
      id: true,
      slug: true,
      name: true,
      startsOn: true,
      endsOn: true,
      timeZone: true,
      clockOffset: true,
    },
  })
  const clock = summitNow(now, summit.clockOffset)
  const seats = await seatsOf(tx, id)
  const entries = await entriesOf(tx, id)
  const answers = await answersOf(tx, id)
  const questions = await questionsOf(tx, summitId)
  const may = (act: Act) => whyNotNow(act, status) === null
  return ok({
    id,
    version: registration.version,
    status,
    reviewSince: registration.reviewSince,
    submittedAt: registration.submittedAt,
    summit: {
      id: summitId,
      slug: summit.slug,
      name: text.parse(summit.name),
      startsOn: summit.startsOn.toISOString().slice(0, 10),
      endsOn: summit.endsOn.toISOString().slice(0, 10),
      timeZone: summit.timeZone,
    },
    category: {
      id: category.id,
      code: category.code,
      name: text.parse(category.name),
      needsDays: category.needsDays,
    },
    person: {
      name: registration.name,
      email: registration.email,
      organisation: registration.organisation,
      state: registration.state,
      language: registration.language,
    },
    days: registration.days.map((date) => ({ date, placed: isPlaced(date, seats, entries, status) })),
    waiting: await Promise.all(entries.map((entry) => waitingView(tx, entry))),
    form: { questions: questionsAsked(questions, category.code, answers), answers },
    may: {
      save: may('save'),
      submit: may('submit'),
      confirm: may('confirm'),
      cancel: may('cancel'),
      edit: may('edit'),
      hand_over: may('hand_over') && whyNotHandedOver(category, clock) === null,
      take_seat: may('take_seat'),
    },
  })
}

/** A day without a limit has no seat of its own: it is there as soon as anything is. */
function isPlaced(
  date: string,
  seats: readonly SeatHeld[],
  entries: readonly Entry[],
  status: Status,
): boolean {
  if (seats.some(({ kind, subject }) => kind === 'day' && subject === date)) return true
  const waits = entries.some(({ subject, state }) => subject === `day ${date}` && state === 'waiting')
  return !waits && ['approved', 'confirmed', 'checked_in'].includes(status)
}

async function waitingView(tx: Tx, entry: Entry): Promise<Waiting> {
  const { id, subject, state, joinedAt, offeredUntil } = entry
  const position = state === 'waiting' ? 1 + (await countBefore(tx, entry)) : null
  return { entryId: id, subject, state, position, joinedAt, offeredUntil }
}

/** Place in line of one of a registration's entries, from 1; null for an offer. Refusals: those of `authored`, not_found. */
export async function waitingPosition(
  author: Author,
  entryId: string,
  now: Date,
): Promise<Result<{ position: number | null }>> {
  const found = await authored(db(), author, now)
  if (!found.ok) return found
  const entries = await entriesOf(db(), found.value.registration.id)
  const entry = entries.find(({ id }) => id === entryId)
  if (!entry) return refuse('not_found')
  return ok({ position: (await waitingView(db(), entry)).position })
}
