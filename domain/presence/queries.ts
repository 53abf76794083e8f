import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { findPresent } from './repository'
import { type Present, SILENCE } from './schema'

/** Who has the summit's builder open; nobody for whoever may not edit the draft. */
export async function presentIn(actor: Actor | null, summitId: string, now: Date): Promise<Present[]> {
  if (!mayEditAgenda(actor, summitId)) return []
  return findPresent(db(), summitId, new Date(now.getTime() - SILENCE * 1000))
}
