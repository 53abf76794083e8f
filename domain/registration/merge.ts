import { z } from 'zod'
import {
  type Ledger,
  carryOut,
  giveBack,
  leaveAll,
  lockWholeOf,
  note,
  openLedger,
  planFor,
  serveList,
  take,
  tell,
} from '@/domain/quota/ledger'
import { entriesOf, insertSeats, sessionSeatsOf, seatsOf } from '@/domain/quota/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { once } from '@/domain/shared/once'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lockRegistrations } from './act-repository'
import { adoptBelongings, copyAnswers, moveEntries, moveStars, writeMerged } from './merge-repository'
import {
  type MergeField,
  furthest,
  linesThatMove,
  mergeFields,
  seatsThatMove,
  whyNotMerged,
} from './merge-rules'
import {
  type RegistrationFound,
  answersOf,
  countCode,
  findRegistration,
  raiseLinkNumber,
  writeRegistration,
} from './repository'
import { statusAfter, whyNotNow } from './rules'
import { mergeInput } from './schema'
import type { Word } from './told-rules'

/**
 * Makes one registration of two of the same person: the kept one takes from the other what was chosen, its seats, places in
 * line (with their turn) and stars where it has none of its own, and the status of whichever is further along; the other is
 * cancelled, with the way to the kept one. The person gets one letter. Sent again, it is done once.
 * Refusals: not_found · same_registration · wrong_status.
 */
export async function merge(
  actor: Actor | null,
  input: z.input<typeof mergeInput>,
  now: Date,
  word: Word,
): Promise<Result<{ id: string }>> {
  const { key, summitId, keep: keepId, drop: dropId, fields, answers } = mergeInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction((tx) => {
    const act = { key, summitId, act: 'merge', subject: keepId, at: now }
    return once(tx, act, z.object({ id: z.uuid() }), async () => {
      const ledger = await openLedger(tx, summitId, now, word)
      await lockWholeOf(ledger, [keepId, dropId])
      await lockRegistrations(tx, [keepId, dropId])
      const keep = await findRegistration(tx, summitId, keepId)
      const drop = await findRegistration(tx, summitId, dropId)
      if (!keep || !drop) return refuse('not_found')
      const refusal = whyNotMerged(keep, drop)
      if (refusal) return refusal
      const both = { ledger, keep, drop, accountId: actor.accountId }
      const chosen = mergeFields.filter((field) => fields[field] === 'drop')
      await takeOver(both, chosen, answers)
      await serveList(ledger)
      return ok({ id: keepId })
    })
  })
}

type Both = { ledger: Ledger; keep: RegistrationFound; drop: RegistrationFound; accountId: string }

async function takeOver(
  { ledger, keep, drop, accountId }: Both,
  chosen: readonly MergeField[],
  answers: Record<string, 'keep' | 'drop'>,
): Promise<void> {
  const { tx, summitId, clock } = ledger
  const before = {
    keep: { seats: await sessionSeatsOf(tx, keep.id), entries: await entriesOf(tx, keep.id) },
    drop: { seats: await sessionSeatsOf(tx, drop.id), entries: await entriesOf(tx, drop.id) },
  }
  // Participation of the dropped one first: what it gives back the kept one can take.
  const own = (await seatsOf(tx, drop.id)).filter(({ kind }) => kind !== 'session')
  await giveBack(ledger, own)

  const written = Object.fromEntries(
    chosen.filter((field) => field !== 'days').map((field) => [field, drop[field]]),
  )
  const days = chosen.includes('days') ? [...new Set([...keep.days, ...drop.days])].sort() : keep.days
  const best = furthest(keep.status, drop.status)
  // A status that may hold places, before places are written for it.
  await writeRegistration(tx, keep.id, { ...written, days, status: best }, clock)
  const plan = best === 'submitted' ? null : await planFor(ledger, { ...keep, days }, true)
  const status = plan ? statusAfter(best, plan.placed) : best
  if (plan) await carryOut(ledger, keep.id, plan)
  if (status !== best) await writeRegistration(tx, keep.id, { status }, clock)

  const mayBeSeated = whyNotNow('take_seat', status) === null
  const lines = mayBeSeated ? linesThatMove(before.keep, before.drop.entries) : []
  const offered = new Set(lines.flatMap(({ id, state }) => (state === 'offered' ? [id] : [])))
  const seats = mayBeSeated ? seatsThatMove(before.keep.seats, before.drop.seats) : []
  await moveEntries(
    tx,
    lines.map(({ id }) => id),
    keep.id,
  )
  await leaveAll(ledger, drop.id)
  await take(
    ledger,
    keep.id,
    seats.filter(({ state }) => state === 'confirmed').map(({ quotaId }) => quotaId),
  )
  for (const { entryId, quotaId } of before.drop.seats)
    if (entryId !== null && offered.has(entryId)) {
      await insertSeats(
        tx,
        summitId,
        [{ quotaId, registrationId: keep.id, state: 'offered', entryId }],
        clock,
      )
      const limit = ledger.limits.get(quotaId)
      if (limit) limit.taken += 1
    }

  const had = await answersOf(tx, keep.id)
  const theirs = Object.keys(await answersOf(tx, drop.id))
  const codes = theirs.filter((code) => answers[code] === 'drop' || !(code in had))
  await copyAnswers(tx, drop.id, keep.id, codes)
  const stars = await moveStars(tx, drop.id, keep.id)
  await adoptBelongings(tx, drop.id, keep.id)
  await writeRegistration(tx, drop.id, { status: 'cancelled', reviewSince: null }, clock)
  await writeMerged(tx, drop.id, keep.id)
  if (drop.codeId !== null && drop.category.entry !== 'open' && !['draft', 'declined'].includes(drop.status))
    await countCode(tx, drop.codeId, -1)

  await note(ledger, 'registration.merged', keep.id, {
    accountId,
    before: { status: keep.status, ...Object.fromEntries(chosen.map((field) => [field, keep[field]])) },
    after: { status, from: drop.id, ...written, days, answers: codes, seats: seats.length, stars },
  })
  await note(ledger, 'registration.merged_away', drop.id, {
    accountId,
    before: { status: drop.status },
    after: { status: 'cancelled', into: keep.id },
  })
  if (chosen.includes('email') && keep.email !== drop.email) {
    await raiseLinkNumber(tx, keep.id)
    await tell(ledger, keep.id, { kind: 'own_link' })
  } else await tell(ledger, keep.id, { kind: 'changed' })
}
