import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { changesSince, findSummitId, historyOf, readDraft } from './repository'
import type { ChangeTold, Draft } from './schema'

/** The summit's draft and the number of the last change in it; null for whoever may not edit it. */
export async function draftOf(
  actor: Actor | null,
  slug: string,
): Promise<{ summitId: string; number: number; draft: Draft } | null> {
  const summitId = await summitIdFor(actor, slug)
  if (summitId === null) return null
  // One snapshot: the number must be that of the rows.
  return db().$transaction(async (tx) => ({ summitId, ...(await readDraft(tx, summitId)) }), {
    isolationLevel: 'RepeatableRead',
    timeout: 30_000,
  })
}

/** Changes after `number`, oldest first, at most 200 at a time; null for whoever may not edit the draft. */
export async function changesAfter(
  actor: Actor | null,
  slug: string,
  number: number,
): Promise<ChangeTold[] | null> {
  const summitId = await summitIdFor(actor, slug)
  return summitId === null ? null : changesSince(db(), summitId, number, 200)
}

/** What was done to one row of the draft, newest first, at most 50 acts; null for whoever may not edit it. */
export async function historyOfRow(
  actor: Actor | null,
  slug: string,
  id: string,
): Promise<ChangeTold[] | null> {
  const summitId = await summitIdFor(actor, slug)
  return summitId === null ? null : historyOf(db(), summitId, id, 50)
}

/** The summit's id, if the actor may edit its draft. */
export async function summitIdFor(actor: Actor | null, slug: string): Promise<string | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  const summitId = await findSummitId(db(), slug)
  return summitId !== null && mayEditAgenda(actor, summitId) ? summitId : null
}
