import { deleteStar, findSummitTold, insertStar } from '@/domain/registration/repository'
import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { publicSessionIds, readMarks } from './repository'
import { type SaveStarsInput, saveStarsInput } from './schema'

/**
 * Puts stars on sessions by their codes, or takes them off: one that is pressed, or all that a browser has kept before its
 * reader signed in. Sessions that the latest release does not show are passed over; twice is once.
 * Refusal: not_found (no such summit, nobody signed in).
 * @returns every star of the person in that summit afterwards
 */
export async function saveStars(
  actor: Actor | null,
  input: SaveStarsInput,
  now: Date,
): Promise<Result<{ stars: string[] }>> {
  if (!actor) return refuse('not_found')
  const { slug, codes, on } = saveStarsInput.parse(input)
  return inTransaction(async (tx) => {
    const marks = await readMarks(tx, slug, actor.accountId)
    if (!marks) return refuse('not_found')
    const { summitId, registration } = marks
    const { clock } = await findSummitTold(tx, summitId, now)
    const owner = { accountId: actor.accountId, registrationId: registration?.id ?? null }
    const ids = await publicSessionIds(tx, summitId, codes)
    for (const code of codes) {
      const sessionId = ids.get(code)
      if (sessionId === undefined) continue
      if (on) await insertStar(tx, summitId, sessionId, owner, clock)
      else await deleteStar(tx, sessionId, owner)
    }
    return ok({ stars: (await readMarks(tx, slug, actor.accountId))?.stars ?? [] })
  })
}
