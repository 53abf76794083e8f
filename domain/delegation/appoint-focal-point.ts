import { queueNotice } from '@/domain/notice/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { accountFor } from '@/domain/summit/repository'
import {
  findDelegation,
  focalRoleOf,
  insertFocalPoint,
  lockDelegationList,
  moveFocalPoint,
} from './repository'
import type { FocalPointInput } from './schema'

/**
 * Has somebody nominate for a delegation, by their e-mail address: without an account they get one, and in either case a mail
 * that says where to sign in. Refusals: not_found · speaks_for_another (`field`).
 */
export async function appointFocalPoint(
  actor: Actor | null,
  { summitId, id, email, words, ...input }: FocalPointInput,
  now: Date,
): Promise<Result<{ email: string; given: boolean }>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDelegationList(tx, summitId)
    const delegation = await findDelegation(tx, summitId, id)
    if (!delegation) return refuse('not_found')
    const account = await accountFor(tx, email, input.language)
    const held = await focalRoleOf(tx, summitId, account.id)
    if (held?.delegationId === id) return ok({ email, given: false })
    if (held?.delegationId) return refuse('speaks_for_another', { field: 'email' })
    const to = { delegationId: id, state: delegation.countryCode }
    if (held) await moveFocalPoint(tx, held.id, to)
    else await insertFocalPoint(tx, { summitId, accountId: account.id, ...to })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'role.given' },
      ...{ subject: 'account', subjectId: account.id, after: { role: 'focal_point', delegation: id } },
    })
    const language = account.language === 'fr' ? 'fr' : 'en'
    await queueNotice(tx, {
      ...{ summitId, accountId: account.id, email, language, kind: 'role', at: now },
      ...words[language],
    })
    return ok({ email, given: true })
  })
}
