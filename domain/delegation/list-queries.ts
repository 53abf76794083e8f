import { settingsOf } from '@/domain/bilateral/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { hasConfirmedPlace, summitIdOf } from './list-repository'
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
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null
  const summitId = await summitIdOf(db(), slug)
  if (summitId === null || !(await mayRead(actor, summitId))) return null
  const [all, order] = await Promise.all([delegationsOf(db(), summitId), orderOf(db(), summitId)])
  if (all.length === 0) return null
  return inOrder(all, order).map(({ id, kind, countryCode, shortName, longName, host }) => ({
    ...{ id, kind, countryCode, shortName, longName, host },
  }))
}

async function mayRead(actor: Actor | null, summitId: string): Promise<boolean> {
  const { listSeenBy } = await settingsOf(db(), summitId)
  if (listSeenBy === 'everybody') return true
  if (listSeenBy === 'registered' && actor && (await hasConfirmedPlace(db(), summitId, actor.accountId)))
    return true
  return mayKeepProtocol(actor, summitId)
}
