import { randomUUID } from 'node:crypto'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import * as accounts from './repository'
import { signedInUntil } from './rules'

/** A browser just signed in: the value of its cookie and when it ends. */
export type SignedIn = { sessionToken: string; expires: Date; language: string }

/**
 * Signs a demo account in without a mail. The caller allows it only while the demo is on, and `demoEmails` keeps
 * it away from every other account. Refusals: `not_found`.
 */
export async function signInDemo(
  input: { email: string; demoEmails: readonly string[] },
  now: Date,
): Promise<Result<SignedIn>> {
  if (!input.demoEmails.includes(input.email)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const account = await accounts.findAccountByEmail(tx, input.email)
    if (!account) return refuse('not_found')
    const signedIn = { sessionToken: randomUUID(), expires: signedInUntil(now) }
    await accounts.insertSignIn(tx, { ...signedIn, userId: account.id })
    await record(tx, {
      summitId: null,
      accountId: account.id,
      at: now,
      action: 'account.signed_in',
      subject: 'account',
      subjectId: account.id,
      after: { by: 'demo' },
    })
    return ok({ ...signedIn, language: account.language })
  })
}
