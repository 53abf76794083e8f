import { type Meeting, findForAccount, lockMeeting, sideOfAccount } from '@/domain/bilateral/repository'
import { otherSide } from '@/domain/bilateral/rules'
import type { Side } from '@/domain/bilateral/schema'
import { type SummitFor, findSummitFor, focalPointsOf } from '@/domain/delegation/repository'
import { queueNotices } from '@/domain/notice/repository'
import { lockSummitShared } from '@/domain/quota/repository'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, refuse } from '@/domain/shared/result'
import type { JointTold, WordJoint } from './told-rules'

/** A meeting as a focal point of one of its sides writes about it. A link of a mail opens none of this. */
export type Noted = {
  actor: Actor
  meeting: Meeting
  side: Side
  /** One's own delegation. */
  delegationId: string
  summit: SummitFor
}

/** Null for whoever speaks for neither side. */
export async function findNoted(tx: Tx, actor: Actor | null, id: string, now: Date): Promise<Noted | null> {
  if (!actor) return null
  const meeting = await findForAccount(tx, actor.accountId, id)
  const side = meeting && (await sideOfAccount(tx, actor.accountId, meeting))
  const summit = side && (await findSummitFor(tx, meeting.summitId, now))
  if (!meeting || !side || !summit) return null
  return {
    ...{ actor, meeting, side, summit },
    delegationId: side === 'asking' ? meeting.askingId : meeting.askedId,
  }
}

/**
 * Writes something about a meeting in one transaction with its line of the record, which says that there was an act and not
 * what was written. The summit is locked shared, then the meeting: two who write at once come one after the other.
 * Refusals: not_found · whatever the write refuses.
 */
export function write<T>(
  actor: Actor | null,
  id: string,
  now: Date,
  action: string,
  act: (tx: Tx, noted: Noted) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(async (tx) => {
    const before = await findNoted(tx, actor, id, now)
    if (!before) return refuse('not_found')
    await lockSummitShared(tx, before.summit.id)
    await lockMeeting(tx, id)
    const noted = await findNoted(tx, actor, id, now)
    if (!noted) return refuse('not_found')
    const done = await act(tx, noted)
    if (done.ok)
      await record(tx, {
        ...{ summitId: noted.summit.id, accountId: noted.actor.accountId, at: now },
        ...{ action: `bilateral.${action}`, subject: 'bilateral', subjectId: id },
      })
    return done
  })
}

/** Tells focal points of these sides of a text of both, once for each version and act. */
export async function tellJoint(
  tx: Tx,
  { meeting, summit }: Noted,
  { kind, version }: { kind: JointTold['kind']; version: number },
  sides: readonly Side[],
  now: Date,
  word: WordJoint,
): Promise<void> {
  for (const side of sides) {
    const own = side === 'asking' ? meeting.asking : meeting.asked
    const other = otherSide(side) === 'asking' ? meeting.asking : meeting.asked
    await queueNotices(
      tx,
      (await focalPointsOf(tx, own.id)).map(({ accountId, email, language }) => ({
        ...word({ kind, own, other, summit, id: meeting.id }, language),
        ...{ summitId: summit.id, accountId, email, language, kind: 'bilateral', at: now },
        about: `bilateral ${meeting.id} ${kind} ${version}`,
      })),
    )
  }
}
