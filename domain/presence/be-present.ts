import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { deletePresence, deleteSilent, upsertPresence } from './repository'
import { type PresenceInput, SILENCE } from './schema'

/**
 * Tells the other editors of the draft that this page is open, and on what; forgets it when it closes. Pages that have
 * fallen silent are forgotten on the way. No audit line: it is no change, and is gone in a minute.
 * Refusals: not_found.
 */
export async function bePresent(actor: Actor | null, input: PresenceInput, now: Date): Promise<Result<null>> {
  if (!mayEditAgenda(actor, input.summitId)) return refuse('not_found')
  await deleteSilent(db(), input.summitId, new Date(now.getTime() - SILENCE * 1000))
  if (input.gone) await deletePresence(db(), actor.accountId, input.page)
  else await upsertPresence(db(), actor.accountId, input, now)
  return ok(null)
}
