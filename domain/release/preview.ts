import type { z } from 'zod'
import { type Meeting, findMeetings } from '@/domain/bilateral/repository'
import { type Actor, mayEditAgenda, mayKeepProtocol } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { ok, refuse, type Result } from '@/domain/shared/result'
import type { MeetingInWay, Preview } from './preview-rules'
import { followingRelease } from './release-ledger'
import { findRelease, lastRelease, readDraft } from './repository'
import type { previewInput } from './schema'

/**
 * What publishing now would do. Changes nothing. Which meetings would give way is told to whoever keeps protocol; an editor is
 * told how many.
 * Refusals: not_found (no such summit for this actor, or no such release to bring back).
 */
export async function previewRelease(
  actor: Actor | null,
  { summitId, restores = null }: z.input<typeof previewInput>,
  now: Date,
): Promise<Result<Preview>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    const older = restores === null ? null : await findRelease(tx, summitId, Number(restores))
    if (restores !== null && !older) return refuse('not_found')
    const last = await lastRelease(tx, summitId)
    const { preview, giving } = await followingRelease(tx, await readDraft(tx, summitId), last, older, now)
    if (giving.displaced.length === 0 || !mayKeepProtocol(actor, summitId)) return ok(preview)
    const ids = giving.displaced.map(({ id }) => id)
    return ok({ ...preview, meetings: { ...preview.meetings, lines: linesOf(await findMeetings(tx, ids)) } })
  })
}

const linesOf = (meetings: readonly Meeting[]): MeetingInWay[] =>
  meetings
    .flatMap(({ id, asking, asked, startsAt, endsAt, room }) =>
      startsAt && endsAt ? [{ id, asking, asked, startsAt, endsAt, room: room ?? {} }] : [],
    )
    .sort((a, b) => +a.startsAt - +b.startsAt)
