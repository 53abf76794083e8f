import { queueNotices } from '@/domain/notice/repository'
import { findLetters } from '@/domain/message/repository'
import { fill } from '@/domain/message/rules'
import { isLetterKind } from '@/domain/message/schema'
import { endPass } from '@/domain/pass/repository'
import {
  type Asking,
  type Plan,
  daysWithout,
  planOf,
  wantsOf,
} from '@/domain/registration/participation-rules'
import { findPerson, findSummitTold, writeRegistration } from '@/domain/registration/repository'
import { statusAfter } from '@/domain/registration/rules'
import type { Status } from '@/domain/registration/schema'
import type { PersonTold, PlaceTold, SummitTold, Told, Word } from '@/domain/registration/told-rules'
import { record } from '@/domain/shared/audit'
import { pickText } from '@/domain/shared/language'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { countThose, seatThose } from './limit-repository'
import { nextInLine, offerEnd, whyNotSize, withRoom } from './rules'
import {
  deleteSeats,
  dropNeeds,
  endEntries,
  entriesOf,
  insertEntries,
  insertEntry,
  insertLimit,
  insertSeats,
  lineFor,
  lockLimits,
  lockParticipation,
  lockSummitShared,
  markOffered,
  moveSeats,
  participationLimits,
  seatsOf,
  sessionNamed,
  writeNeeds,
  writePriority,
  writeSize,
} from './repository'
import type { Entry, Limit, SeatHeld } from './schema'

/**
 * What verbs share when they take, give back and pass on places: it locks, asks the rules and writes, in the verb's
 * transaction. The order of locks is rule 3's: the summit shared, then limits by id, then registrations.
 */
export type Ledger = {
  tx: Tx
  summitId: string
  summit: SummitTold
  /** Real time, for the record and for notices. */
  now: Date
  /** The same moment by the summit's clock: what deadlines and closings are compared with. */
  clock: Date
  /** Limits that are locked until the transaction ends, as they stand. */
  limits: Map<string, Limit>
  word: Word
}

/** Opens the ledger of a summit for the rest of the transaction. */
export async function openLedger(tx: Tx, summitId: string, now: Date, word: Word): Promise<Ledger> {
  await lockSummitShared(tx, summitId)
  const { clock, ...summit } = await findSummitTold(tx, summitId, now)
  return { tx, summitId, summit, now, clock, limits: new Map(), word }
}

/** Locks these limits. Those that are asked for late may meet another's in a deadlock, which is tried again. */
export async function lock(ledger: Ledger, ids: readonly string[]): Promise<void> {
  const late = ids.filter((id) => !ledger.limits.has(id))
  if (late.length === 0) return
  for (const limit of await lockLimits(ledger.tx, ledger.summitId, late)) ledger.limits.set(limit.id, limit)
}

/** Locks every limit of taking part, and of sessions those that the registration is concerned by. */
export const lockWhole = (ledger: Ledger, registrationId: string | null): Promise<void> =>
  lockWholeOf(ledger, registrationId === null ? [] : [registrationId])

/** The same for several registrations. */
export async function lockWholeOf(ledger: Ledger, registrationIds: readonly string[]): Promise<void> {
  for (const limit of await lockParticipation(ledger.tx, ledger.summitId, registrationIds))
    ledger.limits.set(limit.id, limit)
}

/**
 * Sets a limit where there was none, with the summit locked alone: whoever takes part by then has a place in it, whoever
 * waits needs one. Refusal: quota_exists · below_taken (`taken`, `size`, `over`).
 */
export async function openLimit(
  { tx, summitId, clock }: Pick<Ledger, 'tx' | 'summitId' | 'clock'>,
  limit: Pick<Limit, 'kind' | 'subject' | 'size'> & Partial<Pick<Limit, 'closesAt' | 'offerMinutes'>>,
): Promise<Result<{ id: string }>> {
  const refusal = whyNotSize({ taken: await countThose(tx, summitId, limit) }, limit.size, 0)
  if (refusal) return refuse('below_taken', refusal)
  const id = await insertLimit(tx, { summitId, ...limit })
  if (id === null) return refuse('quota_exists')
  await seatThose(tx, summitId, { ...limit, id }, clock)
  return ok({ id })
}

/** Makes a locked limit larger or smaller, if what is taken allows. Refusal: below_taken (`taken`, `size`, `over`). */
export async function resizeLimit(ledger: Ledger, limit: Limit, size: number): Promise<Result<null>> {
  const refusal = whyNotSize(limit, size, 0)
  if (refusal) return refuse('below_taken', refusal)
  await writeSize(ledger.tx, limit.id, size)
  ledger.limits.set(limit.id, { ...limit, size })
  return ok(null)
}

const count = ({ limits }: Ledger, quotaId: string, by: number) => {
  const limit = limits.get(quotaId)
  if (limit) limit.taken += by
}

/** Takes a confirmed place in each: the caller has asked the rules, the database refuses one too many. */
export async function take(
  ledger: Ledger,
  registrationId: string,
  quotaIds: readonly string[],
): Promise<void> {
  if (quotaIds.length === 0) return
  const seats = quotaIds.map((quotaId) => ({ quotaId, registrationId, state: 'confirmed' as const }))
  await insertSeats(ledger.tx, ledger.summitId, seats, ledger.clock)
  for (const id of quotaIds) count(ledger, id, 1)
}

/** Gives places back. Nobody has them before `serveList` is called. */
export async function giveBack(ledger: Ledger, seats: readonly Pick<SeatHeld, 'id' | 'quotaId'>[]) {
  if (seats.length === 0) return
  await lock(
    ledger,
    seats.map(({ quotaId }) => quotaId),
  )
  await deleteSeats(
    ledger.tx,
    seats.map(({ id }) => id),
  )
  for (const { quotaId } of seats) count(ledger, quotaId, -1)
}

/** Locks what registrations take their places in, and nothing else: whoever takes only, passes nothing on. */
export async function lockAsked(ledger: Ledger, ...asking: readonly Asking[]): Promise<void> {
  const { tx, summitId } = ledger
  const limits = await participationLimits(tx, summitId)
  const ids = asking.flatMap((one) => wantsOf(one, limits).flatMap(({ quotaIds }) => quotaIds))
  await lock(ledger, [...new Set(ids)])
}

/** Limits of taking part among those that are locked. */
export const participation = ({ limits }: Ledger): Limit[] =>
  [...limits.values()].filter(({ kind }) => kind !== 'session')

/** What has to be written so that a registration, which is locked, has what it asks for or waits for it; see `planOf`. */
export async function planFor(ledger: Ledger, asking: Asking & { id: string }, free: boolean): Promise<Plan> {
  const { tx, limits, clock } = ledger
  const seats = (await seatsOf(tx, asking.id)).filter(({ kind }) => kind !== 'session')
  const entries = (await entriesOf(tx, asking.id)).filter(({ subject }) => !subject.startsWith('session '))
  return planOf(wantsOf(asking, participation(ledger)), { seats, entries }, limits, clock, free)
}

/** The same for one that has nothing yet and waits for nothing: the database lets no other be a draft, submitted or cancelled. */
export const planFirst = (ledger: Ledger, asking: Asking): Plan =>
  planOf(
    wantsOf(asking, participation(ledger)),
    { seats: [], entries: [] },
    ledger.limits,
    ledger.clock,
    true,
  )

/** A first plan of one of several registrations that are written together; `clock` is when it was sent. */
export type FirstPlan = { registrationId: string; plan: Plan; clock: Date }

/** Counts the places of a first plan as taken, so that those after it find what is left. */
export const reserve = (ledger: Ledger, { take: quotaIds }: Plan): void => {
  for (const id of quotaIds) count(ledger, id, 1)
}

/** Writes first plans whose places are reserved, in the order in which they were made. */
export async function carryOutFirst(
  { tx, summitId, clock }: Ledger,
  plans: readonly FirstPlan[],
): Promise<void> {
  const seats = plans.flatMap(({ registrationId, plan }) =>
    plan.take.map((quotaId) => ({ quotaId, registrationId, state: 'confirmed' as const })),
  )
  if (seats.length > 0) await insertSeats(tx, summitId, seats, clock)
  const entries = plans.flatMap(({ registrationId, plan, clock: joinedAt }) =>
    plan.join.map(({ subject, quotaIds }) => ({ registrationId, subject, quotaIds, joinedAt })),
  )
  if (entries.length > 0) await insertEntries(tx, summitId, entries)
}

/** Gives back everything that a registration has, sessions and pass too, and takes it out of every line. */
export async function leaveAll(ledger: Ledger, registrationId: string): Promise<void> {
  await leavePass(ledger, registrationId)
  await lockLines(ledger, registrationId)
  await giveBack(ledger, await seatsOf(ledger.tx, registrationId))
  await leaveLines(ledger, registrationId, () => true)
}

/** The same of its sessions and pass alone: whoever takes no part sits nowhere. */
export async function leaveSessions(ledger: Ledger, registrationId: string): Promise<void> {
  await leavePass(ledger, registrationId)
  await lockLines(ledger, registrationId)
  const seats = await seatsOf(ledger.tx, registrationId)
  await giveBack(
    ledger,
    seats.filter(({ kind }) => kind === 'session'),
  )
  await leaveLines(ledger, registrationId, (subject) => subject.startsWith('session '))
}

/** The pass of whoever takes no part any more does not count; the line of their leaving says who it was that did it. */
const leavePass = ({ tx, summitId, now }: Ledger, id: string) =>
  endPass(tx, { id, summitId }, { accountId: null, end: 'left', at: now })

/**
 * Locks what a registration has or waits for, again: another page of the same person may have joined a line since. Only then can
 * nobody who serves that line offer a place to somebody who is leaving.
 */
async function lockLines(ledger: Ledger, registrationId: string): Promise<void> {
  const seats = await seatsOf(ledger.tx, registrationId)
  const entries = await entriesOf(ledger.tx, registrationId)
  await lock(ledger, [...seats.map(({ quotaId }) => quotaId), ...entries.flatMap(({ quotaIds }) => quotaIds)])
}

/** Ends what a registration waits for, or is offered, of these subjects. @returns how many */
export async function leaveLines(
  { tx, clock }: Ledger,
  registrationId: string,
  of: (subject: string) => boolean,
  end: 'left' | 'served' = 'left',
): Promise<number> {
  const entries = (await entriesOf(tx, registrationId)).filter(({ subject }) => of(subject))
  const ids = entries.map(({ id }) => id)
  if (ids.length > 0) await endEntries(tx, ids, end, clock)
  return ids.length
}

/** Writes what `planOf` has found for one registration. */
export async function carryOut(ledger: Ledger, registrationId: string, plan: Plan): Promise<void> {
  const { tx, summitId, clock } = ledger
  for (const { seatId, entryId } of plan.adopt) await moveSeats(tx, [seatId], entryId)
  await giveBack(ledger, plan.give)
  await take(ledger, registrationId, plan.take)
  if (plan.served.length > 0) await endEntries(tx, plan.served, 'served', clock)
  if (plan.left.length > 0) await endEntries(tx, plan.left, 'left', clock)
  for (const { entryId, quotaIds } of plan.needs) await writeNeeds(tx, entryId, quotaIds)
  for (const { subject, quotaIds } of plan.join)
    await insertEntry(tx, summitId, { registrationId, subject, quotaIds }, clock)
}

/** How many of a line are looked at together. */
const BATCH = 100

/**
 * Offers what is free in the locked limits to those in line, in order, until nobody can be served: a notice and a line in
 * the record for each. @returns how many were offered a place
 */
export async function serveList(ledger: Ledger): Promise<number> {
  const { tx, summitId, limits, clock } = ledger
  for (let offered = 0; ;) {
    const free = withRoom(limits, clock)
    if (free.length === 0) return offered
    const line = await lineFor(tx, summitId, free, clock, BATCH)
    const next = nextInLine(line, limits, clock)
    if (next.length === 0) return offered
    const closing = new Map(line.map(({ id, categoryClosesAt }) => [id, categoryClosesAt]))
    for (const entry of next) await offer(ledger, entry, closing.get(entry.id) ?? null)
    offered += next.length
  }
}

async function offer(
  ledger: Ledger,
  { id, registrationId, subject, quotaIds }: Entry,
  closesAt: Date | null,
) {
  const { tx, summitId, limits, clock } = ledger
  const of = quotaIds.flatMap((quotaId) => limits.get(quotaId) ?? [])
  const until = offerEnd(of, closesAt, clock)
  await markOffered(tx, id, clock, until)
  const seats = quotaIds.map((quotaId) => ({
    quotaId,
    registrationId,
    state: 'offered' as const,
    entryId: id,
  }))
  await insertSeats(tx, summitId, seats, clock)
  await dropNeeds(tx, registrationId, quotaIds)
  for (const quotaId of quotaIds) count(ledger, quotaId, 1)
  await note(ledger, 'place.offered', registrationId, { after: { entry: id, subject, until } })
  await tell(ledger, registrationId, { kind: 'offered', place: await placeTold(ledger, subject), until })
}

/** What an entry of the list is about, as it is told. */
export async function placeTold({ tx, summitId, limits }: Ledger, subject: string): Promise<PlaceTold> {
  const [kind = '', of = ''] = subject.split(' ')
  if (kind === 'day') return { of: 'day', date: of }
  if (kind !== 'session') return { of: 'participation' }
  const named = await sessionNamed(tx, summitId, of)
  const limit = [...limits.values()].find((one) => one.kind === 'session' && one.subject === of)
  return {
    of: 'session',
    code: named?.code ?? '',
    title: named?.title ?? {},
    startsAt: limit?.startsAt ?? null,
    endsAt: limit?.endsAt ?? null,
  }
}

/** Someone who is to be told something: by letter, in whose words, at what real time. */
export type Telling = { registrationId: string; person: PersonTold; told: Told; now: Date; word: Word }

/** Tells one person, in their language, in the transaction of what they are told of. */
export async function tell(ledger: Ledger, registrationId: string, told: Told): Promise<void> {
  const { tx, now, word } = ledger
  const person = await findPerson(tx, registrationId, now)
  await tellEach(ledger, [{ registrationId, person, told, now, word }])
}

/** Tells several. What the organisers have put into their own words goes out in those. */
export async function tellEach(
  { tx, summitId, summit }: Pick<Ledger, 'tx' | 'summitId' | 'summit'>,
  tellings: readonly Telling[],
): Promise<void> {
  const letters = await findLetters(tx, summitId, [
    ...new Set(tellings.map(({ told }) => told.kind).filter(isLetterKind)),
  ])
  await queueNotices(
    tx,
    tellings.map(({ registrationId, person, told, now, word }) => {
      const { email, language, accountId } = person
      const { values, ...standard } = word(told, person, summit)
      const own = values && letters.get(told.kind)
      const words = own
        ? {
            subject: fill(pickText(own.subject, language), values).replace(/\s+/g, ' '),
            body: fill(pickText(own.body, language), values),
          }
        : standard
      const kind = `registration_${told.kind}`
      return { summitId, accountId, email, language, kind, registrationId, at: now, ...words }
    }),
  )
}

/** A line of the record about a registration. */
export const note = (
  { tx, summitId, now }: Ledger,
  action: string,
  registrationId: string,
  line: { accountId?: string | null; before?: unknown; after?: unknown; reason?: string | undefined },
) =>
  record(tx, {
    ...{ accountId: null, ...line, summitId, at: now, action },
    subject: 'registration',
    subjectId: registrationId,
  })

/**
 * An offer is over, declined or lapsed, with everything locked: its places go back, but for what something else of the
 * same person rests on, and are passed on. Whoever is left with nothing to come to, and waits for nothing, has cancelled.
 */
export async function endOffer(
  ledger: Ledger,
  registration: Asking & { id: string; status: Status },
  entry: Pick<Entry, 'id' | 'subject'>,
  end: 'declined' | 'expired',
  accountId: string | null,
): Promise<void> {
  const { tx, clock } = ledger
  const { id, status } = registration
  await endEntries(tx, [entry.id], end, clock)
  const action = `place.${end}`
  const line = { accountId, before: { entry: entry.id, subject: entry.subject } }
  if (entry.subject.startsWith('session ')) {
    await giveBack(
      ledger,
      (await seatsOf(tx, id)).filter(({ entryId }) => entryId === entry.id),
    )
    await note(ledger, action, id, line)
  } else {
    const days = daysWithout(registration, entry.subject, participation(ledger))
    const plan = days && (await planFor(ledger, { ...registration, days }, false))
    if (plan) await carryOut(ledger, id, plan)
    if (plan?.placed !== true) await leaveSessions(ledger, id)
    if (!plan) await leaveAll(ledger, id)
    const next = plan ? statusAfter(status, plan.placed) : 'cancelled'
    await writeRegistration(tx, id, { status: next, ...(days ? { days } : {}) }, clock)
    await note(ledger, action, id, { ...line, after: { status: next, days } })
  }
  await serveList(ledger)
}

/**
 * Whoever has lost a place without having done anything is the first in line for it, for the reason that was given.
 * @param subject what was lost; everything of it has been given back
 * @returns whether the registration still has a place to take part
 */
export async function waitAgain(
  ledger: Ledger,
  registration: Asking & { id: string },
  subject: string,
  quotaId: string,
  reason: string,
): Promise<boolean> {
  const { tx, summitId, clock } = ledger
  const { id: registrationId } = registration
  if (subject.startsWith('session ')) {
    await leaveLines(ledger, registrationId, (of) => of === subject)
    const first = { priority: 'first' as const, priorityReason: reason }
    await insertEntry(tx, summitId, { registrationId, subject, quotaIds: [quotaId], ...first }, clock)
    return true
  }
  const plan = await planFor(ledger, registration, false)
  await carryOut(ledger, registrationId, plan)
  if (!plan.placed) await leaveSessions(ledger, registrationId)
  const waits = (await entriesOf(tx, registrationId)).filter(
    (entry) => entry.state === 'waiting' && !entry.subject.startsWith('session '),
  )
  await writePriority(
    tx,
    waits.map(({ id }) => id),
    'first',
    reason,
  )
  return plan.placed
}
