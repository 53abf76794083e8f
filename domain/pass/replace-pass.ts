import { signerOf } from '@/domain/pass-key/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { IssuedPass } from './issue-pass'
import { type Author, authoredLocked } from '@/domain/registration/queries'
import { endPass, insertPass, latestPass, recordIssue, summitEnd } from './repository'
import { whyNoPass } from './rules'
import type { ReplacePassInput } from './schema'
import { lastDayOf } from './token-rules'

/**
 * A pass was lost, or seen by others: it stops counting, and another one counts. Sent again from the same page, it is
 * replaced once.
 * Refusals: not_found · link_expired, link_replaced · not_admitted (`status`) · pass_withdrawn · no_pass (there was none yet).
 * @param secret that the summit's keys are sealed with
 */
export async function replacePass(
  author: Author,
  { issue }: ReplacePassInput,
  now: Date,
  secret: string,
): Promise<Result<IssuedPass>> {
  return inTransaction(async (tx) => {
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId, byDesk } = found.value
    const latest = await latestPass(tx, registration.id)
    if (!latest) return refuse('no_pass')
    const refusal = whyNoPass(registration.status, latest.revokedFor, byDesk)
    if (refusal) return refusal
    if (latest.revokedAt === null && latest.issue > issue) return ok({ id: latest.id, issue: latest.issue })
    const signer = await signerOf(tx, registration.summitId, secret, now)
    await endPass(tx, registration, { accountId, end: 'lost', at: now })
    const next = { issue: latest.issue + 1, lastDay: lastDayOf(await summitEnd(tx, registration.summitId)) }
    const pass = await insertPass(tx, registration, next, signer, now)
    await recordIssue(tx, registration, pass, signer, { accountId, at: now })
    return ok({ id: pass.id, issue: pass.issue })
  })
}
