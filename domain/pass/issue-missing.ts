import { signerOf } from '@/domain/pass-key/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { insertPass, recordIssue, summitEnd, withoutPass } from './repository'
import type { BadgeChoice } from './schema'
import { lastDayOf } from './token-rules'

/** So many passes are given in one transaction, so that nobody waits long for a registration that it holds. */
const BATCH = 100

/**
 * Gives a pass to everybody of a choice who takes part and has none, before badges are printed. What the desk has taken away
 * stays away. Stopped half way, those given stay given, and the next call goes on.
 * Refusal: not_found.
 * @param secret that the summit's keys are sealed with
 */
export async function issueMissing(
  actor: Actor | null,
  {
    summitId,
    choice,
  }: { summitId: string; choice: Pick<BadgeChoice, 'registrationId' | 'categoryId' | 'status'> },
  now: Date,
  secret: string,
): Promise<Result<{ issued: number }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const { accountId } = actor
  let issued = 0
  for (;;) {
    const batch = await inTransaction(async (tx) => {
      const found = await withoutPass(tx, summitId, choice, BATCH)
      if (found.length === 0) return 0
      const signer = await signerOf(tx, summitId, secret, now)
      const lastDay = lastDayOf(await summitEnd(tx, summitId))
      for (const [at, { id, issue }] of found.entries()) {
        const registration = { id, summitId }
        const pass = await insertPass(tx, registration, { issue: issue + 1, lastDay }, signer, now)
        // The key's own line is written once, with the first pass that it signs.
        await recordIssue(
          tx,
          registration,
          pass,
          { ...signer, made: signer.made && at === 0 },
          { accountId, at: now },
        )
      }
      return found.length
    })
    issued += batch
    if (batch < BATCH) return ok({ issued })
  }
}
