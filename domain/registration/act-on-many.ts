import type { z } from 'zod'
import { type Ledger, lockWholeOf, openLedger, serveList } from '@/domain/quota/ledger'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { insertAct, lockAct, lockRegistrations, openLines, writeOutcomes } from './act-repository'
import { type Outcome, outcomeOf, whyNotBegun } from './act-rules'
import {
  type Decided,
  approveOne,
  cancelOne,
  confirmOne,
  declineOne,
  moveOne,
  prioritiseOne,
  putInLine,
} from './decision-ledger'
import {
  type DeskActDetails,
  type DeskActKind,
  actOnManyInput,
  deskActDetails,
  deskActs,
} from './desk-schema'
import { findCategory, findRegistration } from './repository'
import type { Word } from './told-rules'

/** People in one transaction: the summit's limits are locked no longer than that. */
const CHUNK = 50

/** Transactions in one call: a page answers soon, and goes on by sending the same again. */
const CHUNKS = 4

/**
 * The desk does one thing to many registrations, who came first is first: each with its line in the record and its letter,
 * fifty in a transaction together with what became of them. Sent again, under the same key, it goes on where it stands:
 * after an interruption too, nobody is decided on twice, and what is not done is known.
 * Refusals: not_found (also for a key that is none, without anything to begin) · too_short, required (`field`) ·
 * nobody_chosen.
 */
export async function actOnMany(
  actor: Actor | null,
  input: z.input<typeof actOnManyInput>,
  now: Date,
  word: Word,
): Promise<Result<{ key: string }>> {
  const { summitId, key, begin } = actOnManyInput.parse(input)
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  if (begin) {
    const { act, selection, details } = begin
    const refusal = whyNotBegun(act, details)
    if (refusal) return refusal
    const row = { id: key, summitId, accountId: actor.accountId, act, input: details, at: now }
    const begun = await inTransaction(async (tx) => {
      const category =
        details.categoryId === null ? null : await findCategory(tx, summitId, details.categoryId)
      if (act === 'change_category' && (!category || category.retiredAt))
        return refuse('not_a_choice', { field: 'categoryId' })
      return (await insertAct(tx, row, selection)) ? ok(null) : refuse('nobody_chosen')
    })
    if (!begun.ok) return begun
  }
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const done = await inTransaction(async (tx) => {
      const ledger = await openLedger(tx, summitId, now, word)
      const found = await lockAct(tx, summitId, key)
      const act = deskActs.find((one) => one === found?.act)
      if (!found || !act) return refuse('not_found')
      return ok(
        await workOn(ledger, { key, act, details: deskActDetails.parse(found.input) }, actor.accountId),
      )
    })
    if (!done.ok) return done
    if (done.value < CHUNK) break
  }
  return ok({ key })
}

type Work = { key: string; act: DeskActKind; details: DeskActDetails }

/** The next fifty of an act that is locked. @returns how many there were */
async function workOn(ledger: Ledger, { key, act, details }: Work, accountId: string): Promise<number> {
  const { tx } = ledger
  const lines = await openLines(tx, key, CHUNK)
  const ids = lines.map(({ registrationId }) => registrationId)
  if (ids.length === 0) return 0
  await lockWholeOf(ledger, ids)
  await lockRegistrations(tx, ids)
  const outcomes: { position: number; outcome: Outcome }[] = []
  for (const { position, registrationId } of lines) {
    const decided = await decideOne(ledger, registrationId, act, details, accountId)
    outcomes.push({ position, outcome: decided.ok ? said(act, decided.value) : outcomeOf(decided) })
    // What somebody gives back by moving is for those in line, not for whoever happens to be next in this act.
    if (act === 'change_category' && decided.ok && decided.value.changed) await serveList(ledger)
  }
  await writeOutcomes(tx, key, outcomes)
  if (act !== 'approve') await serveList(ledger)
  return lines.length
}

async function decideOne(
  ledger: Ledger,
  id: string,
  act: DeskActKind,
  { reason, tell: tellReason, categoryId, priority }: DeskActDetails,
  accountId: string,
): Promise<Result<Decided>> {
  const registration = await findRegistration(ledger.tx, ledger.summitId, id)
  if (!registration) return refuse('not_found')
  const one = { ledger, registration, accountId }
  switch (act) {
    case 'approve':
      return approveOne(one)
    case 'decline':
      return declineOne(one, { reason, tellReason })
    case 'wait':
      return putInLine(one)
    case 'prioritise':
      return priority === null ? refuse('required') : prioritiseOne(one, priority, reason)
    case 'change_category': {
      const category = categoryId === null ? null : await findCategory(ledger.tx, ledger.summitId, categoryId)
      return category ? moveOne(one, category, reason) : refuse('not_found')
    }
    case 'confirm':
      return confirmOne(one)
    case 'cancel':
      return cancelOne(one, { reason })
  }
}

/** Whoever was approved or moved and is in line found no place; whoever was put in line was meant to be. */
function said(act: DeskActKind, { changed, status }: Decided): Outcome {
  if (!changed) return 'unchanged'
  return status === 'waiting' && (act === 'approve' || act === 'change_category') ? 'waits' : 'done'
}
