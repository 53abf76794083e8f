import { signerOf } from '@/domain/pass-key/repository'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import { type Author, authoredLocked } from '@/domain/registration/queries'
import { endPass, insertPass, latestPass, recordIssue, summitEnd } from './repository'
import { whyNoPass } from './rules'
import { lastDayOf } from './token-rules'

/** Which pass counts now; `id` is for the record, `issue` for replacing it. */
export type IssuedPass = { id: string; issue: number }

/**
 * Gives a registration its pass. Asked again, the pass that counts is the answer; only one that ends before the summit does,
 * since that was moved to later days, makes room for another.
 * Refusals: not_found · link_expired, link_replaced · not_admitted (`status`) · pass_withdrawn (the desk took it away).
 * @param secret that the summit's keys are sealed with
 */
export async function issuePass(author: Author, now: Date, secret: string): Promise<Result<IssuedPass>> {
  return inTransaction(async (tx) => {
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const { registration, accountId, byDesk } = found.value
    const latest = await latestPass(tx, registration.id)
    const refusal = whyNoPass(registration.status, latest?.revokedFor ?? null, byDesk)
    if (refusal) return refusal
    const lastDay = lastDayOf(await summitEnd(tx, registration.summitId))
    if (latest?.revokedAt === null && latest.lastDay >= lastDay)
      return ok({ id: latest.id, issue: latest.issue })
    const signer = await signerOf(tx, registration.summitId, secret, now)
    await endPass(tx, registration, { accountId, end: 'dates_moved', at: now })
    const issue = (latest?.issue ?? 0) + 1
    const pass = await insertPass(tx, registration, { issue, lastDay }, signer, now)
    await recordIssue(tx, registration, pass, signer, { accountId, at: now })
    return ok({ id: pass.id, issue })
  })
}
