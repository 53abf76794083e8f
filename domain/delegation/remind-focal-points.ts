import { type NewNotice, queueNotices } from '@/domain/notice/repository'
import { db, inTransaction } from '@/domain/shared/db'
import { dayOf } from '@/domain/shared/time'
import { delegationsOf, findSummitFor, focalPointsOfSummit, membersOf, placesOf } from './repository'
import { summitsWithTerms, termsOf } from './terms-repository'
import { isNear } from './terms-rules'
import type { FocalTold, WordFocal } from './told-rules'

/**
 * Reminds focal points that the time to nominate, or to confirm, is about to end, where something is left to do. The worker's verb:
 * a deadline is told once to each, whoever else runs; one that is moved is told again.
 */
export async function remindFocalPoints(now: Date, word: WordFocal): Promise<void> {
  for (const summitId of await summitsWithTerms(db()))
    await inTransaction(async (tx) => {
      const summit = await findSummitFor(tx, summitId, now)
      if (!summit) return
      const { nominateUntil, confirmUntil, remindDays } = await termsOf(tx, summitId)
      const today = dayOf(summit.clock, summit.timeZone)
      const near = [
        ...(isNear(nominateUntil, remindDays, today) ? [['nominate_by', nominateUntil] as const] : []),
        ...(isNear(confirmUntil, remindDays, today) ? [['confirm_by', confirmUntil] as const] : []),
      ]
      if (near.length === 0) return
      const delegations = await delegationsOf(tx, summitId)
      const ids = delegations.map(({ id }) => id)
      const [points, places, members] = [
        await focalPointsOfSummit(tx, summitId),
        await placesOf(tx, summitId),
        await membersOf(tx, ids),
      ]
      const notices = near.flatMap(([kind, until]) =>
        delegations.flatMap((delegation): NewNotice[] => {
          const { taken, size } = places.get(delegation.id) ?? { taken: 0, size: 0 }
          const open = members.filter(
            ({ delegationId, state }) => delegationId === delegation.id && state === 'nominated',
          )
          const count = kind === 'nominate_by' ? size - taken : open.length
          if (count <= 0) return []
          const told: FocalTold = { kind, until, count, delegation, summit }
          return points
            .filter(({ delegationId }) => delegationId === delegation.id)
            .map(({ accountId, email, language }) => ({
              ...word(told, language),
              ...{ summitId, accountId, email, language, kind: 'delegation', at: now },
              about: `delegation ${delegation.id} ${kind} ${until}`,
            }))
        }),
      )
      await queueNotices(tx, notices)
    })
}
