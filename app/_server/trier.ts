import { headers } from 'next/headers'
import { digestOf, networkOf } from '@/domain/attempt/rules'
import type { Trier } from '@/domain/attempt/schema'
import type { Actor } from '@/domain/shared/actor'
import { authSecret } from './auth-secret'

/**
 * Who tries, for the limits on tries: their account, else what they say of themselves; and where they come from, as the nearest proxy or our own
 * server has it. As digests: no address is kept.
 * @param said an address of mail, say; empty where nothing is said
 */
export async function trierOf(actor: Actor | null, said: string): Promise<Trier> {
  const address = (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim()
  const own = actor ? `account ${actor.accountId}` : `said ${said.toLowerCase()}`
  return {
    own: digestOf(own, authSecret()),
    network: address ? digestOf(`network ${networkOf(address)}`, authSecret()) : null,
    signedIn: actor !== null,
  }
}
