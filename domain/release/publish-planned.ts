import { queueNotice } from '@/domain/notice/repository'
import { record } from '@/domain/shared/audit'
import { inTransaction, type Tx } from '@/domain/shared/db'
import { isLanguage } from '@/domain/shared/language'
import { ok, refuse, type Refusal, type Result } from '@/domain/shared/result'
import { summitNow } from '@/domain/shared/time'
import { whyNotPublished } from './publish-rules'
import { bringOut, followingRelease } from './release-ledger'
import {
  type DraftRows,
  type PlannedRow,
  findPlanned,
  findPlanner,
  isRoomTaken,
  lastRelease,
  lockSummit,
  overtakenBy,
  readDraft,
  settlePlanned,
} from './repository'
import { type Word, summitTold } from './told-rules'

type Plan = { id: string; summitId: string }

/**
 * Makes a planned release whose time has come, with the content that was planned, as `publish` would: bookings, notices
 * and all. The worker's verb: nobody is asked again. Of several workers one makes it; the others are refused.
 * A refusal but `not_found` and `not_due` is recorded with the plan, which is then over, and told to its planner.
 * Refusals: not_found (made, cancelled or failed meanwhile) · not_due · overtaken (`number`: somebody has published since it
 * was planned, and their release would be lost) · nothing_changed · room_taken · seats_taken · meetings_in_way.
 */
export async function publishPlanned(plan: Plan, now: Date, word: Word): Promise<Result<{ number: number }>> {
  try {
    return await inTransaction((tx) => publishIn(tx, plan, now, word))
  } catch (fault) {
    if (!isRoomTaken(fault)) throw fault
    return inTransaction(async (tx) => {
      const found = await dueOf(tx, plan, now)
      return found.ok ? fail(tx, plan, found.value, refuse('room_taken'), now, word) : found
    })
  }
}

async function publishIn(tx: Tx, plan: Plan, now: Date, word: Word): Promise<Result<{ number: number }>> {
  const due = await dueOf(tx, plan, now)
  if (!due.ok) return due
  const { planned, rows } = due.value
  const { id, summitId } = plan
  const overtaker = await overtakenBy(tx, summitId, planned)
  if (overtaker !== null)
    return fail(tx, plan, due.value, refuse('overtaken', { number: overtaker }), now, word)
  const last = await lastRelease(tx, summitId)
  const next = await followingRelease(tx, rows, last, planned.content, now)
  const refusal = whyNotPublished(next.preview)
  if (refusal) return fail(tx, plan, due.value, refusal, now, word)

  const { number, changes } = next.preview
  const { note, restores, overrideReason, plannedById } = planned
  const made = { publishedById: plannedById, note, restores, overrideReason }
  await bringOut(tx, next, rows, last, made, now, word)
  await settlePlanned(tx, id, { releaseNumber: number })
  await record(tx, {
    summitId,
    accountId: null,
    at: now,
    action: 'release.published_as_planned',
    subject: 'release',
    subjectId: `${summitId}/${number}`,
    before: last && { number: last.number },
    after: { number, restores, changes: changes.length, planned: id },
    ...(overrideReason === null ? {} : { reason: overrideReason }),
  })
  return ok({ number })
}

type Due = { planned: PlannedRow; rows: DraftRows }

async function dueOf(tx: Tx, { id, summitId }: Plan, now: Date): Promise<Result<Due>> {
  await lockSummit(tx, summitId)
  const planned = await findPlanned(tx, summitId, id)
  if (!planned) return refuse('not_found')
  const rows = await readDraft(tx, summitId)
  return planned.at <= summitNow(now, rows.summit.clockOffset) ? ok({ planned, rows }) : refuse('not_due')
}

async function fail(
  tx: Tx,
  { id, summitId }: Plan,
  { planned, rows }: Due,
  refusal: Refusal,
  now: Date,
  word: Word,
): Promise<Refusal> {
  const { code } = refusal
  await settlePlanned(tx, id, { failure: code })
  await record(tx, {
    summitId,
    accountId: null,
    at: now,
    action: 'release.plan_failed',
    subject: 'planned_release',
    subjectId: id,
    before: { at: planned.at },
    after: { code, ...refusal.details },
  })
  const planner = planned.plannedById === null ? null : await findPlanner(tx, planned.plannedById)
  if (planner) {
    const { email } = planner
    const language = isLanguage(planner.language) ? planner.language : 'en'
    const told = { kind: 'plan_failed', summit: summitTold(rows.summit), at: planned.at, code } as const
    const to = { summitId, accountId: planned.plannedById, email, language, kind: told.kind }
    await queueNotice(tx, { ...to, about: `planned:${id}`, at: now, ...word(told, language) })
  }
  return refusal
}
