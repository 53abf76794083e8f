import { type Actor, mayRunSummit } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findLetter, putLetter } from './repository'
import { hasPlaceholder, whyNotWorded } from './rules'
import { type LetterInput, placeholdersOf, withLink } from './schema'

/**
 * Words a letter that is sent by itself in the organisers' own way, in both languages. Where its reader has to go on from there, the link to the registration has to stand in it.
 * Refusals: not_found · placeholder_unclosed, placeholder_unknown (`faults`) · link_needed (`field`).
 */
export async function saveLetter(
  actor: Actor | null,
  { summitId, kind, subject, body }: LetterInput,
  now: Date,
): Promise<Result<{ kind: string }>> {
  if (!mayRunSummit(actor, summitId)) return refuse('not_found')
  const refusal = whyNotWorded({ subject, body }, placeholdersOf(kind))
  if (refusal) return refusal
  for (const language of ['en', 'fr'] as const)
    if (withLink.includes(kind) && !hasPlaceholder({ [language]: body[language] }, 'link'))
      return refuse('link_needed', { field: `body.${language}` })
  return inTransaction(async (tx) => {
    const before = await findLetter(tx, summitId, kind)
    await putLetter(tx, summitId, kind, { subject, body })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'letter.worded' },
      ...{ subject: 'letter', subjectId: kind, before, after: { subject, body } },
    })
    return ok({ kind })
  })
}
