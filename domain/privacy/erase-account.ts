import { lockDraft } from '@/domain/change/repository'
import { type Ledger, lockWhole, openLedger } from '@/domain/quota/ledger'
import { findRegistrationById, lockRegistration } from '@/domain/registration/repository'
import type { Word } from '@/domain/registration/told-rules'
import { lockSummit } from '@/domain/release/repository'
import type { Actor } from '@/domain/shared/actor'
import { record, recordAll } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { pickText, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findSpeakerById } from '@/domain/speaker/repository'
import {
  type AccountFound,
  deleteOf,
  emptyAccount,
  eraseLettersTo,
  eraseOwnRecord,
  lockAccount,
  organisedAlone,
  partsOf,
  rolesOf,
} from './account-repository'
import { eraseOnStage, eraseParticipation } from './erasure-ledger'
import { eraseMembers } from './member-repository'
import { allowErasure, eraseGuest, eraseRecord } from './repository'
import type { EraseAccountInput } from './schema'

/** How much of an account was erased; all of it is 0 where it was done before. */
export type AccountErased = { registrations: number; speakers: number; guests: number; roles: number }

/**
 * Erases an account and all that is held about its holder, in one transaction: every registration of theirs and every profile as a speaker
 * as those are erased, their name on lists of guests, roles, ways of signing in, stars and calendars; every browser is signed out. The empty row
 * stays, for what the record says of it. What belongs to others whom they registered stays. The same again changes nothing.
 * Refusal: only_organiser (`summits`: names of those that nobody else organises).
 */
export async function eraseAccount(
  actor: Actor,
  { language }: Pick<EraseAccountInput, 'language'>,
  now: Date,
  word: Word,
): Promise<Result<AccountErased>> {
  const { accountId } = actor
  return inTransaction(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (!account) return ok({ registrations: 0, speakers: 0, guests: 0, roles: 0 })
    const parts = await partsOf(tx, account)
    const roles = await rolesOf(tx, accountId)
    const summits = [...Object.values(parts).flat(), ...roles].flatMap(({ summitId }) => summitId ?? [])
    // In one order; an organiser who gives up the same summit at this moment waits for its row.
    for (const summitId of [...new Set(summits)].sort()) {
      await lockSummit(tx, summitId)
      await lockDraft(tx, summitId)
    }
    const alone = await organisedAlone(tx, accountId)
    if (alone.length > 0)
      return refuse('only_organiser', {
        summits: alone.map(({ name }) => pickText(text.parse(name), language)).join(', '),
      })
    await allowErasure(tx)
    const ledgers = new Map<string, Ledger>()
    let [registrations, speakers, guests] = [0, 0, 0]
    for (const { id, summitId } of parts.registrations) {
      const ledger = ledgers.get(summitId) ?? (await openLedger(tx, summitId, now, word))
      ledgers.set(summitId, ledger)
      if (await eraseRegistration(ledger, id)) registrations += 1
    }
    for (const { id } of parts.speakers) {
      const speaker = await findSpeakerById(tx, id)
      if (!speaker || speaker.erasedAt !== null) continue
      await eraseOnStage(tx, speaker, { by: 'person' }, accountId, now)
      speakers += 1
    }
    for (const summitId of new Set(parts.guests.map((guest) => guest.summitId)))
      guests += await eraseGuest(tx, summitId, account.email === null ? [] : [account.email])
    for (const one of await eraseMembers(tx, { id: { in: parts.members.map(({ id }) => id) } }))
      await eraseRecord(tx, one.summitId, { id: one.id, names: [one.name], emails: [] }, null)
    await eraseRoot(tx, account, new Set(summits), now)
    await recordAll(
      tx,
      roles.map(({ role, summitId }) => ({
        ...{ summitId, accountId: null, at: now, action: 'role.taken', before: { role } },
        ...{ subject: 'account', subjectId: accountId },
      })),
    )
    const erased = { registrations, speakers, guests, roles: roles.length }
    await record(tx, {
      ...{ summitId: null, accountId: null, at: now, action: 'account.erased' },
      ...{ subject: 'account', subjectId: accountId, after: erased },
    })
    return ok(erased)
  })
}

/** @returns false where it went with another one, which it had been merged into */
async function eraseRegistration(ledger: Ledger, id: string): Promise<boolean> {
  await lockWhole(ledger, id)
  await lockRegistration(ledger.tx, id)
  const registration = await findRegistrationById(ledger.tx, id)
  if (registration) await eraseParticipation(ledger, registration, { by: 'person' })
  return registration !== null
}

/** What is left once its parts in summits are gone. */
async function eraseRoot(tx: Tx, account: AccountFound, summits: ReadonlySet<string>, now: Date) {
  const { id, email } = account
  // A name alone may be another's, too: their registrations and profiles have taken it along where it was known to be theirs.
  const person = { id, names: [], emails: email === null ? [] : [email] }
  for (const summitId of summits) await eraseRecord(tx, summitId, person, null)
  await eraseLettersTo(tx, account)
  await eraseOwnRecord(tx, id)
  await deleteOf(tx, account)
  await emptyAccount(tx, id, now)
}
