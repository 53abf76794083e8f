import { settingsOf } from '@/domain/bilateral/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { hasConfirmedPlace, summitWithDelegations } from './list-repository'
import { delegationsOf, orderOf } from './repository'
import { inOrder } from './rules'
import type { DelegationName } from './schema'

/** A delegation as everybody who may read the list sees it. */
export type ListedDelegation = DelegationName & { host: boolean }

/**
 * The delegations of a summit in the order of protocol, for whoever its house rules show them to: names, and nothing of who is
 * in them. Null for anybody else, as for a summit that does not exist or has no delegations.
 */
export async function listedDelegations(
  actor: Actor | null,
  slug: string,
): Promise<ListedDelegation[] | null> {
  const summitId = await readableIn(actor, slug)
  if (summitId === null) return null
  const [all, order] = await Promise.all([delegationsOf(db(), summitId), orderOf(db(), summitId)])
  return inOrder(all, order).map(({ id, kind, countryCode, shortName, longName, host }) => ({
    ...{ id, kind, countryCode, shortName, longName, host },
  }))
}

/** Whether the actor may read that list, so that they are led to it. */
export const mayReadList = async (actor: Actor | null, slug: string): Promise<boolean> =>
  (await readableIn(actor, slug)) !== null

/** The id of the summit whose list the actor may read. */
async function readableIn(actor: Actor | null, slug: string): Promise<string | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null
  const summitId = await summitWithDelegations(db(), slug)
  return summitId !== null && (await mayRead(actor, summitId)) ? summitId : null
}

async function mayRead(actor: Actor | null, summitId: string): Promise<boolean> {
  const { listSeenBy } = await settingsOf(db(), summitId)
  if (listSeenBy === 'everybody') return true
  if (listSeenBy === 'registered' && actor && (await hasConfirmedPlace(db(), summitId, actor.accountId)))
    return true
  return mayKeepProtocol(actor, summitId)
}
