import { queueNotice } from '@/domain/notice/repository'
import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { accountFor, hasRole, insertRole, lockSummitRow } from './repository'
import type { GiveRoleInput } from './schema'

/** `given` is false when the person had the role already: then nothing is written and no mail goes out. */
export type RoleGiven = { email: string; given: boolean; made: boolean }

/**
 * Gives a person a role in this summit by their e-mail address. Without an account they get one, and in either case
 * a mail in their language that says where to sign in. Refusals: not_found.
 */
export async function giveRole(
  actor: Actor | null,
  input: GiveRoleInput,
  now: Date,
): Promise<Result<RoleGiven>> {
  const { summitId, email, role } = input
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    if (!(await lockSummitRow(tx, summitId))) return refuse('not_found')
    const account = await accountFor(tx, email, input.language)
    if (await hasRole(tx, summitId, account.id, role)) return ok({ email, given: false, made: false })
    await insertRole(tx, summitId, account.id, role)
    await record(tx, {
      summitId,
      accountId: actor.accountId,
      at: now,
      action: 'role.given',
      subject: 'account',
      subjectId: account.id,
      after: { role },
    })
    const language = account.language === 'fr' ? 'fr' : 'en'
    await queueNotice(tx, {
      ...{ summitId, accountId: account.id, email, language, at: now },
      kind: 'role',
      ...input.words[language],
    })
    return ok({ email, given: true, made: account.made })
  })
}
