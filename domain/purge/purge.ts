import { forgetTries } from '@/domain/attempt/repository'
import { db, inTransaction } from '@/domain/shared/db'
import { dayOf, summitNow } from '@/domain/shared/time'
import {
  answersOver,
  deleteActsBefore,
  deleteAnswersTo,
  deleteCheckInsBefore,
  deleteDraftsBefore,
  deleteInterpreters,
  deleteSignInLettersBefore,
  deleteSignInLinksBefore,
  deleteSignInsBefore,
  summitsToPurge,
  writeReceipt,
} from './repository'
import { ACT_DAYS, CHECK_IN_DAYS, DRAFT_DAYS, INTERPRETER_DAYS, SIGN_IN_LETTER_DAYS } from './rules'
import type { PurgeKind } from './schema'

const DAY = 86_400_000
const before = (at: Date, days: number) => new Date(at.getTime() - days * DAY)

/**
 * Clears away what is not to be kept any longer, each kind in a transaction with its receipt: killed half way, what is gone
 * has its receipt and the next run does the rest; run again, there is nothing to do. The worker's verb. Days of a summit are by its clock.
 * @returns how many rows were cleared away
 */
export async function purge(now: Date): Promise<number> {
  let cleared = 0
  const clear = async (
    what: { summitId: string | null; kind: PurgeKind; rule: string },
    work: (tx: Parameters<Parameters<typeof inTransaction>[0]>[0]) => Promise<number>,
  ) => {
    cleared += await inTransaction(async (tx) => {
      const count = await work(tx)
      await writeReceipt(tx, { ...what, count, at: now })
      return count
    })
  }
  for (const { id: summitId, clockOffset, timeZone, endsOn } of await summitsToPurge(db())) {
    const clock = summitNow(now, clockOffset)
    const today = dayOf(clock, timeZone)
    for (const { id, code, retainUntil } of await answersOver(db(), summitId, today))
      await clear({ summitId, kind: 'answers', rule: `${code} ${retainUntil}` }, (tx) =>
        deleteAnswersTo(tx, id),
      )
    await clear({ summitId, kind: 'drafts', rule: String(DRAFT_DAYS) }, (tx) =>
      deleteDraftsBefore(tx, summitId, before(clock, DRAFT_DAYS)),
    )
    await clear({ summitId, kind: 'acts', rule: String(ACT_DAYS) }, (tx) =>
      deleteActsBefore(tx, summitId, before(now, ACT_DAYS)),
    )
    if (before(clock, CHECK_IN_DAYS) > endsOn)
      await clear({ summitId, kind: 'check_ins', rule: String(CHECK_IN_DAYS) }, (tx) =>
        deleteCheckInsBefore(tx, summitId, before(clock, CHECK_IN_DAYS)),
      )
    if (before(clock, INTERPRETER_DAYS) > endsOn)
      await clear({ summitId, kind: 'interpreters', rule: String(INTERPRETER_DAYS) }, (tx) =>
        deleteInterpreters(tx, summitId),
      )
  }
  const platform = { summitId: null, rule: '0' }
  await clear({ ...platform, kind: 'sign_ins' }, (tx) => deleteSignInsBefore(tx, now))
  await clear({ ...platform, kind: 'sign_in_links' }, (tx) => deleteSignInLinksBefore(tx, now))
  await clear({ ...platform, kind: 'sign_in_letters', rule: String(SIGN_IN_LETTER_DAYS) }, (tx) =>
    deleteSignInLettersBefore(tx, before(now, SIGN_IN_LETTER_DAYS)),
  )
  await forgetTries(db(), now)
  return cleared
}
