import { z } from 'zod'
import {
  carryOutFirst,
  type Ledger,
  lockAsked,
  openLedger,
  participation,
  planFirst,
  reserve,
  tellEach,
} from '@/domain/quota/ledger'
import { positionsOf } from '@/domain/quota/repository'
import { recordAll } from '@/domain/shared/audit'
import { type Tx, db, inTransaction } from '@/domain/shared/db'
import { equal } from '@/domain/shared/equal'
import { onceEach } from '@/domain/shared/once'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { together } from '@/domain/shared/together'
import { isOwner, knownFor, subjectOf, whoActs } from './author-rules'
import { formFaults } from './form-rules'
import { type Asking, askingOf, type Plan, wantsOf } from './participation-rules'
import type { Author } from './queries'
import {
  answersOfEach,
  countCode,
  findCodesById,
  findRegistrationsById,
  lockRegistrations,
  personTold,
  questionsOf,
  type RegistrationFound,
  verifiedEmail,
  writeSent,
} from './repository'
import { whyLimitClosed, whyNotLetIn, whyNotNow, whyNotOpen } from './rules'
import { type Answers, type Question, type SubmitInput, submitInput } from './schema'
import type { Told, Word } from './told-rules'

/** What became of it: it waits to be approved, has its places, or waits for them at a position in line. */
const submitted = z.object({
  id: z.uuid(),
  status: z.enum(['submitted', 'approved', 'waiting']),
  position: z.number().nullable(),
})
export type Submitted = z.infer<typeof submitted>

/** A registration that is sent: by whom, and when by real time. */
type Sending = { key: string; id: string; author: Author; now: Date; word: Word }
/** The same, and what it asked for when it came. */
type Sent = Sending & { asking: Asking }

/**
 * Sends a registration, once for each key. Where no approval is needed it takes its places at once, all or none for each
 * day; for what is full it stands in line. Places, record and letter are one transaction, which it shares with others
 * that are sent at the same moment (docs/decisions/0026).
 * Refusals: not_found · link_expired, link_replaced · wrong_status · not_open_yet, registration_closed · code_needed,
 * invitation_needed, code_wrong, code_revoked, code_ended, code_used_up · form_incomplete (`faults`: field and code each).
 */
export function submit(
  author: Author,
  input: SubmitInput,
  now: Date,
  word: Word,
): Promise<Result<Submitted>> {
  return sentTogether('registrations', { ...submitInput.parse(input), author, now, word })
}

/** So many are sent in one transaction. */
const MOST = 50

const sentTogether = together(async (_: string, sending: readonly Sending[]) => {
  const known = await findRegistrationsById(
    db(),
    sending.flatMap(({ author }) => knownFor(author)),
  )
  const results = new Map<Sending, Result<Submitted>>()
  const bySummit = new Map<string, [Sending, Sent][]>()
  for (const one of sending) {
    const { author, id, now } = one
    const asked = whoActs(author, known, await addressNeeded(db(), author, known), now)
    if (!asked.ok) results.set(one, asked)
    else if (asked.value.registration.id !== id) results.set(one, refuse('not_found'))
    else {
      const { registration } = asked.value
      const group = bySummit.get(registration.summitId) ?? []
      bySummit.set(registration.summitId, [...group, [one, { ...one, asking: askingOf(registration) }]])
    }
  }
  for (const [summitId, group] of bySummit) {
    const answers = await sendAll(
      summitId,
      group.map(([, sent]) => sent),
    )
    group.forEach(([one], place) => {
      const answer = answers[place]
      if (answer) results.set(one, answer)
    })
  }
  return sending.flatMap((one) => results.get(one) ?? [])
}, MOST)

/** Sends several of one summit, each once, in one transaction. */
const sendAll = (summitId: string, sent: readonly Sent[]): Promise<Result<Submitted>[]> =>
  inTransaction((tx) => {
    const acts = sent.map(({ key, id, now }) => ({ key, summitId, act: 'submit', subject: id, at: now }))
    return onceEach(tx, acts, submitted, (places) =>
      submitAll(
        tx,
        summitId,
        places.flatMap((place) => sent[place] ?? []),
      ),
    )
  })

/** One that may be sent, and what it becomes. */
type Decided = {
  registration: RegistrationFound
  accountId: string | null
  next: Submitted['status']
  plan: Plan | null
  now: Date
  clock: Date
  word: Word
}

async function submitAll(tx: Tx, summitId: string, sent: readonly Sent[]): Promise<Result<Submitted>[]> {
  const [first] = sent
  if (!first) return []
  const ledger = await openLedger(tx, summitId, first.now, first.word)
  await lockAsked(ledger, ...sent.map(({ asking }) => asking))
  const ids = sent.flatMap(({ author }) => knownFor(author))
  await lockRegistrations(
    tx,
    sent.map(({ author }) => subjectOf(author)),
  )
  const registrations = await findRegistrationsById(tx, ids)
  const known: Known = {
    registrations,
    questions: await questionsOf(tx, summitId),
    answers: await answersOfEach(tx, [...registrations.keys()]),
    codes: await findCodesById(
      tx,
      [...registrations.values()].flatMap(({ codeId }) => codeId ?? []),
    ),
  }
  const decided: Result<Decided>[] = []
  // In the order in which they were sent: each finds what those before it have left.
  for (const one of sent) decided.push(await decide(ledger, known, one))
  const positions = await write(
    ledger,
    decided.flatMap((one) => (one.ok ? [one.value] : [])),
  )
  return decided.map((one) => {
    if (!one.ok) return one
    const { registration, next } = one.value
    return ok({ id: registration.id, status: next, position: positions.get(registration.id) ?? null })
  })
}

/** What has been read of those that are sent together, once they are locked. */
type Known = {
  registrations: Map<string, RegistrationFound>
  questions: readonly Question[]
  answers: ReadonlyMap<string, Answers>
  codes: Awaited<ReturnType<typeof findCodesById>>
}

async function decide(
  ledger: Ledger,
  known: Known,
  { author, asking, now, word }: Sent,
): Promise<Result<Decided>> {
  const found = whoActs(
    author,
    known.registrations,
    await addressNeeded(ledger.tx, author, known.registrations),
    now,
  )
  if (!found.ok) return found
  const { registration, accountId } = found.value
  const { category, codeId, email, status } = registration
  const clock = new Date(now.getTime() + ledger.clock.getTime() - ledger.now.getTime())
  // Another page of the same person may have chosen other days meanwhile.
  if (!equal(askingOf(registration), asking)) await lockAsked(ledger, registration)
  const code = codeId === null ? null : (known.codes.get(codeId) ?? null)
  const refusal =
    whyNotNow('submit', status) ??
    whyNotOpen(category, clock) ??
    whyLimitClosed(limitsOf(ledger, registration), clock) ??
    whyNotLetIn(category, code, email, clock)
  if (refusal) return refusal
  const faults = formFaults(
    registration,
    category,
    [...known.questions],
    known.answers.get(registration.id) ?? {},
  )
  if (faults.length > 0) return refuse('form_incomplete', { faults })
  if (category.entry !== 'open' && codeId !== null && !(await countCode(ledger.tx, codeId, 1)))
    return refuse('code_used_up', { field: 'code' })

  const plan = category.approval ? null : planFirst({ ...ledger, clock }, registration)
  if (plan) reserve(ledger, plan)
  const next = plan === null ? 'submitted' : plan.placed ? 'approved' : 'waiting'
  // Sent twice at once, under two keys, the second finds it sent.
  known.registrations.set(registration.id, { ...registration, status: next })
  return ok({ registration, accountId, next, plan, now, clock, word })
}

/** The limits in which a registration takes its places. */
function limitsOf(ledger: Ledger, registration: RegistrationFound) {
  const limits = participation(ledger)
  const wanted = new Set(wantsOf(registration, limits).flatMap(({ quotaIds }) => quotaIds))
  return limits.filter(({ id }) => wanted.has(id))
}

/** The address of an account that the registration is not known to belong to otherwise. */
async function addressNeeded(
  tx: Tx,
  author: Author,
  registrations: ReadonlyMap<string, RegistrationFound>,
): Promise<string | null> {
  const actor = author.by === 'account' ? author.actor : null
  const registration = registrations.get(subjectOf(author))
  return actor && registration && !isOwner(registration, actor) ? verifiedEmail(tx, actor.accountId) : null
}

/** Writes all of them, with their places, lines of the record and letters. @returns positions of those that wait */
async function write(ledger: Ledger, decided: readonly Decided[]): Promise<Map<string, number>> {
  const { tx, summitId } = ledger
  if (decided.length === 0) return new Map()
  await writeSent(
    tx,
    decided.map(({ registration, next, clock }) => ({ id: registration.id, status: next, clock })),
  )
  await carryOutFirst(
    ledger,
    decided.flatMap(({ registration, plan, clock }) =>
      plan ? { registrationId: registration.id, plan, clock } : [],
    ),
  )
  const positions = await positionsOf(
    tx,
    decided.flatMap(({ registration, next }) => (next === 'waiting' ? registration.id : [])),
  )
  await recordAll(
    tx,
    decided.map(({ registration: { id, status, days, category }, accountId, next, now }) => ({
      ...{ summitId, accountId, at: now, action: 'registration.submitted' },
      ...{ subject: 'registration', subjectId: id },
      ...{ before: { status }, after: { status: next, days, category: category.code } },
    })),
  )
  await tellEach(
    ledger,
    decided.map(({ registration, next, now, word }) => ({
      registrationId: registration.id,
      person: personTold(registration, now),
      told: toldOf(next, positions.get(registration.id)),
      now,
      word,
    })),
  )
  return positions
}

function toldOf(next: Submitted['status'], position: number | undefined): Told {
  if (next !== 'waiting') return { kind: next }
  return position === undefined ? { kind: 'submitted' } : { kind: 'waiting', position }
}
