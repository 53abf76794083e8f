import { type Actor, mayOpenDocuments } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Author, authored, isOwn } from '@/domain/registration/queries'
import { findSealed } from './repository'
import { openDocument } from './rules'
import type { IdentityDocument } from './schema'

/** Who looks: whoever keeps identity documents in the summit, for a reason; or whose document it is, by a mailed link or their account. */
export type Looker =
  | { by: 'officer'; actor: Actor | null; summitId: string; id: string; reason: string }
  | Exclude<Author, { by: 'desk' }>

/**
 * Opens one identity document. Each look is a line of the record, an officer's with the reason, written before anything is
 * shown. Refusals: not_found (also for the desk, and for whoever registered somebody else) · link_expired, link_replaced ·
 * sealed_otherwise (with another secret: nobody can open it any more).
 */
export async function look(
  looker: Looker,
  { questionId }: { questionId: string },
  now: Date,
  secret: string,
): Promise<Result<IdentityDocument>> {
  return inTransaction(async (tx) => {
    const asked = await askedFor(tx, looker, now)
    if (!asked.ok) return asked
    const { summitId, registrationId, accountId } = asked.value
    const owner = { summitId, registrationId, questionId }
    const found = await findSealed(tx, owner)
    if (!found) return refuse('not_found')
    const byOfficer = looker.by === 'officer'
    await record(tx, {
      ...{ summitId, accountId, at: now, action: 'identity_document.looked_at' },
      ...{ subject: 'registration', subjectId: registrationId },
      reason: byOfficer ? looker.reason : undefined,
      after: { question: found.answer.question.code, by: byOfficer ? 'officer' : 'person' },
    })
    const document = openDocument(found.sealed, { ...owner, registrationId: found.sealedFor }, secret)
    return document ? ok(document) : refuse('sealed_otherwise')
  })
}

/** The registration that the looker may see the documents of. */
async function askedFor(tx: Tx, looker: Looker, now: Date) {
  if (looker.by === 'officer') {
    const { actor, summitId, id: registrationId } = looker
    return mayOpenDocuments(actor, summitId)
      ? ok({ summitId, registrationId, accountId: actor.accountId })
      : refuse('not_found')
  }
  const found = await authored(tx, looker, now)
  if (!found.ok) return found
  const { registration, accountId } = found.value
  if (!(await isOwn(tx, looker, registration))) return refuse('not_found')
  return ok({ summitId: registration.summitId, registrationId: registration.id, accountId })
}
