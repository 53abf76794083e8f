import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { queueNotice } from '@/domain/notice/repository'
import * as accounts from './repository'
import { LINK_LIMIT, linkWindowStart, whyNoLink } from './rules'
import type { SignInLinkInput } from './schema'

/**
 * Queues the mail with a link. The answer is the same whether an account has this address or not, and the limit
 * counts mails to the address only: nobody is locked out, and a link already sent keeps working.
 * Refusals: `too_many_links` (`links` in `minutes`).
 */
export async function sendSignInLink(input: SignInLinkInput, now: Date): Promise<Result<null>> {
  return inTransaction(async (tx) => {
    await accounts.lockLinksTo(tx, input.email)
    const sent = await accounts.countLinksTo(tx, input.email, linkWindowStart(now))
    const refusal = whyNoLink(sent)
    if (refusal) return refuse(refusal, LINK_LIMIT)
    await queueNotice(tx, { ...input, kind: 'sign_in', summitId: null, accountId: null, at: now })
    return ok(null)
  })
}
