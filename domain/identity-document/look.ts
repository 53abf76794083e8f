import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findSealed } from './repository'
import { openDocument } from './rules'
import type { IdentityDocument, LookForm } from './schema'

/**
 * Opens one identity document for somebody at the desk. Each look is a line of the record, with the reason, written before
 * anything is shown. Refusals: not_found · sealed_otherwise (with another secret: nobody can open it any more).
 */
export async function look(
  actor: Actor | null,
  { summitId, id: registrationId, questionId, reason }: LookForm,
  now: Date,
  secret: string,
): Promise<Result<IdentityDocument>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const owner = { summitId, registrationId, questionId }
    const found = await findSealed(tx, owner)
    if (!found) return refuse('not_found')
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'identity_document.looked_at' },
      ...{ subject: 'registration', subjectId: registrationId, reason },
      after: { question: found.answer.question.code },
    })
    const document = openDocument(found.sealed, { ...owner, registrationId: found.sealedFor }, secret)
    return document ? ok(document) : refuse('sealed_otherwise')
  })
}
