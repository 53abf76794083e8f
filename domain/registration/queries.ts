import { countBefore, entriesOf, seatsOf } from '@/domain/quota/repository'
import type { Entry, SeatHeld } from '@/domain/quota/schema'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { SignedLink } from '@/domain/shared/signed-link'
import { summitNow } from '@/domain/shared/time'
import { questionsAsked } from './form-rules'
import { whyNoLink } from './link-rules'
import {
  type RegistrationFound,
  answersOf,
  findRegistration,
  findRegistrationById,
  lockRegistration,
  questionsOf,
  verifiedEmail,
} from './repository'
import { type Act, whyNotHandedOver, whyNotNow } from './rules'
import type { Answers, Question, Status } from './schema'

/**
 * Who acts on a registration: the desk; the holder of a mailed link, on their own or (`id`) on another of the group that
 * they make; an account, on its own and on those of its group.
 */
export type Author =
  | { by: 'desk'; actor: Actor | null; summitId: string; id: string }
  | { by: 'link'; link: SignedLink; id?: string }
  | { by: 'account'; actor: Actor | null; id: string }

/** A registration that its author may act on; `accountId` is for the record, null where a link was used. */
export type Authored = { registration: RegistrationFound; accountId: string | null; byDesk: boolean }

/** The registration that an author may act on. Refusals: not_found · link_expired, link_replaced (`until`). */
export async function authored(tx: Tx, author: Author, now: Date): Promise<Result<Authored>> {
  switch (author.by) {
    case 'desk': {
      const { actor, summitId, id } = author
      if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
      const registration = await findRegistration(tx, summitId, id)
      if (!registration) return refuse('not_found')
      return ok({ registration, accountId: actor.accountId, byDesk: true })
    }
    case 'link': {
      const { link, id } = author
      const own = await findRegistrationById(tx, link.id)
      const refusal = whyNoLink(link, own, now)
      if (refusal || !own) return refuse(refusal ?? 'link_replaced', { until: link.expiresAt.toISOString() })
      if (id === undefined || id === own.id) return ok({ registration: own, accountId: null, byDesk: false })
      const other = await findRegistrationById(tx, id)
      const together = other?.groupId && other.groupId === own.groupId && other.group?.email === own.email
      return together && other
        ? ok({ registration: other, accountId: null, byDesk: false })
        : refuse('not_found')
    }
    case 'account': {
      const { actor, id } = author
      const registration = actor ? await findRegistrationById(tx, id) : null
      if (!actor || !registration) return refuse('not_found')
      const { accountId, email, group } = registration
      const address = await verifiedEmail(tx, actor.accountId)
      const theirs =
        [accountId, group?.accountId].includes(actor.accountId) ||
        (address !== null && [email, group?.email].includes(address))
      return theirs ? ok({ registration, accountId: actor.accountId, byDesk: false }) : refuse('not_found')
    }
  }
}

/**
 * The same for an act: the registration locked until the transaction ends, and read again. Limits are locked before it.
 * Refusals: those of `authored`.
 */
export async function authoredLocked(tx: Tx, author: Author, now: Date): Promise<Result<Authored>> {
  await lockRegistration(tx, author.by === 'link' ? (author.id ?? author.link.id) : author.id)
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
