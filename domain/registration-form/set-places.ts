import { lock, lockWhole, openLedger, openLimit, resizeLimit, serveList } from '@/domain/quota/ledger'
import { countThose } from '@/domain/quota/limit-repository'
import { lockSummitAlone, participationLimits } from '@/domain/quota/repository'
import { whyNotSize } from '@/domain/quota/rules'
import { summitDays } from '@/domain/registration/repository'
import type { Word } from '@/domain/registration/told-rules'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lockForm } from './repository'
import type { PlacesForm } from './schema'

/**
 * Says how many the summit takes, and each of its days: limits of the ledger, all of them or none. An empty field leaves its
 * limit as it is; larger ones serve those in line at once.
 * Refusals: not_found · places_taken (`faults`: below_taken with `taken`, `size`, `over`; unknown_day).
 */
export async function setPlaces(
  actor: Actor | null,
  { summitId, sizes }: PlacesForm,
  now: Date,
  word: Word,
): Promise<Result<{ offered: number }>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const days = await summitDays(tx, summitId)
    const known = await participationLimits(tx, summitId)
    const asked = Object.entries(sizes).flatMap(([key, size]) => {
      const [kind, subject] = key === 'summit' ? (['summit', ''] as const) : (['day', key] as const)
      return size === null ? [] : [{ kind, subject, size, field: `sizes.${key}` }]
    })
    const isThere = ({ kind, subject }: { kind: string; subject: string }) =>
      known.find((limit) => limit.kind === kind && limit.subject === subject)
    // Whoever takes a place meanwhile would not see a new limit: nobody does.
    if (asked.some((limit) => !isThere(limit))) await lockSummitAlone(tx, summitId)
    const ledger = await openLedger(tx, summitId, now, word)
    await lockWhole(ledger, null)
    const changes = asked.map((limit) => {
      const found = isThere(limit)
      return { ...limit, standing: (found && ledger.limits.get(found.id)) ?? null }
    })
    const faults = []
    for (const { field, standing, ...limit } of changes)
      if (!standing && limit.kind === 'day' && !days.includes(limit.subject))
        faults.push({ field, code: 'unknown_day' })
      else {
        const over = whyNotSize(standing ?? { taken: await countThose(tx, summitId, limit) }, limit.size, 0)
        if (over) faults.push({ field, code: 'below_taken', ...over })
      }
    if (faults.length > 0) return refuse('places_taken', { faults })

    for (const { field: _field, standing, ...limit } of changes) {
      if (standing?.size === limit.size) continue
      const done = standing ? await resizeLimit(ledger, standing, limit.size) : await openLimit(ledger, limit)
      if (!done.ok) throw new Error(`${done.code}, which was asked just before under the same locks`)
      if (done.value) await lock(ledger, [done.value.id])
      await record(tx, {
        ...{ summitId, accountId: actor.accountId, at: now },
        action: standing ? 'quota.resized' : 'quota.opened',
        ...{
          subject: 'quota',
          subjectId: `${limit.kind} ${limit.subject}`.trim(),
          after: { size: limit.size },
        },
        ...(standing ? { before: { size: standing.size } } : {}),
      })
    }
    return ok({ offered: await serveList(ledger) })
  })
}
