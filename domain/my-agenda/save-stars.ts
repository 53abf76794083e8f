import { deleteStar, findSummitTold, insertStar } from '@/domain/registration/repository'
import type { Stargazer } from '@/domain/registration/star-rules'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { agendaOwner } from './queries'
import { publicSessionIds, readMarks } from './repository'
import { type SaveStarsInput, saveStarsInput } from './schema'

/**
 * Puts stars on sessions by their codes, or takes them off: one that is pressed, or all that a browser has kept before its
 * reader signed in. Sessions that the latest release does not show are passed over; twice is once.
 * Refusals: not_found (no such summit, nobody signed in, a link to another summit) · link_expired, link_replaced.
 * @returns every star of the person in that summit afterwards
 */
export async function saveStars(
  who: Stargazer,
  input: SaveStarsInput,
  now: Date,
): Promise<Result<{ stars: string[] }>> {
  const { slug, codes, on } = saveStarsInput.parse(input)
  return inTransaction(async (tx) => {
    const found = await agendaOwner(tx, who, now)
    if (!found.ok) return found
    const { owner: mine, slug: own } = found.value
    const marks = own === null || own === slug ? await readMarks(tx, slug, mine) : null
    if (!marks) return refuse('not_found')
    const { summitId, registration } = marks
    const { clock } = await findSummitTold(tx, summitId, now)
    const owner = { accountId: mine.accountId, registrationId: registration?.id ?? null }
    const ids = await publicSessionIds(tx, summitId, codes)
    for (const code of codes) {
      const sessionId = ids.get(code)
      if (sessionId === undefined) continue
      if (on) await insertStar(tx, summitId, sessionId, owner, clock)
      else await deleteStar(tx, sessionId, owner)
    }
    return ok({ stars: (await readMarks(tx, slug, mine))?.stars ?? [] })
  })
}
