import { type Actor, mayPublish } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction, type Tx } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import { summitNow, wallToInstant } from '@/domain/shared/time'
import { contentGaps } from './gap-rules'
import { keptReason, whyNotDecided } from './publish-rules'
import { followingRelease } from './release-ledger'
import { findRelease, insertPlanned, lastRelease, lockSummit, readDraft } from './repository'
import { type PlanInput, planInput } from './schema'

/** A release that the worker will make at this instant of the summit's clock. */
export type Planned = { id: string; at: Date }

/**
 * Has a release made at a set time, with the content that was previewed: what is edited meanwhile waits for the next one.
 * `date` and `time` are on the wall of the summit, and it is the summit's own clock that must come to them (domain rule 12):
 * moved in demo data, real time otherwise. The language gate is passed, or overridden, here and now.
 * Refusals: not_found · time_does_not_exist and time_passed (`field`) · those of `whyNotDecided`.
 */
export async function planRelease(
  actor: Actor | null,
  input: PlanInput,
  now: Date,
): Promise<Result<Planned>> {
  if (!mayPublish(actor, input.summitId)) return refuse('not_found')
  return inTransaction((tx) => planIn(tx, actor, input, now))
}

async function planIn(tx: Tx, actor: Actor, input: PlanInput, now: Date): Promise<Result<Planned>> {
  const { summitId, restores, note, date, time, ...decided } = planInput.parse(input)
  await lockSummit(tx, summitId)
  const older = restores === null ? null : await findRelease(tx, summitId, restores)
  if (restores !== null && !older) return refuse('not_found')
  const rows = await readDraft(tx, summitId)
  const wall = wallToInstant(date, time, rows.summit.timeZone)
  if (!wall.ok) return refuse(wall.code, { ...wall.details, field: 'time' })
  const at = wall.value.instant
  if (at <= summitNow(now, rows.summit.clockOffset)) return refuse('time_passed', { field: 'time' })
  const last = await lastRelease(tx, summitId)
  const next = await followingRelease(tx, rows, last, older, now)
  const refusal = whyNotDecided(next, { note, ...decided })
  if (refusal) return refusal

  const { content } = next
  const overrideReason = keptReason(contentGaps(content, note), decided.overrideReason)
  const planned = { plannedAt: now, plannedById: actor.accountId, note, overrideReason, restores, content }
  const id = await insertPlanned(tx, { ...planned, summitId, at })
  await record(tx, {
    summitId,
    accountId: actor.accountId,
    at: now,
    action: 'release.planned',
    subject: 'planned_release',
    subjectId: id,
    after: { at, restores, changes: next.preview.changes.length },
    ...(overrideReason === null ? {} : { reason: overrideReason }),
  })
  return ok({ id, at })
}
