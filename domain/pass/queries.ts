import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type HolderFound, findHolder, lockHolder, verifiedEmail } from './repository'

/** A link to one's own registration, its signature already looked at. */
export type HolderLink = { id: string; number: number; expiresAt: Date }

/**
 * Who acts on a registration's pass: the desk; the holder of a mailed link, on their own or (`id`) on another of the group
 * that they make; an account, on its own and on those of its group.
 */
export type PassAuthor =
  | { by: 'desk'; actor: Actor | null; summitId: string; id: string }
  | { by: 'link'; link: HolderLink; id?: string }
  | { by: 'account'; actor: Actor | null; id: string }

/** A registration that its author may act on; `accountId` is for the record, null where a link was used. */
export type Held = { registration: HolderFound; accountId: string | null; byDesk: boolean }

/** The registration on whose pass an author may act. Refusals: not_found · link_expired, link_replaced (`until`). */
export async function held(tx: Tx, author: PassAuthor, now: Date): Promise<Result<Held>> {
  switch (author.by) {
    case 'desk': {
      const { actor, summitId, id } = author
      const registration = mayRegisterOthers(actor, summitId) ? await findHolder(tx, id) : null
      return actor && registration?.summitId === summitId
        ? ok({ registration, accountId: actor.accountId, byDesk: true })
        : refuse('not_found')
    }
    case 'link': {
      const { link, id = link.id } = author
      const until = link.expiresAt.toISOString()
      if (link.expiresAt <= now) return refuse('link_expired', { until })
      const own = await findHolder(tx, link.id)
      if (own?.linkNumber !== link.number) return refuse('link_replaced', { until })
      if (id === own.id) return ok({ registration: own, accountId: null, byDesk: false })
      const other = await findHolder(tx, id)
      const together = other?.groupId && other.groupId === own.groupId && other.group?.email === own.email
      return together ? ok({ registration: other, accountId: null, byDesk: false }) : refuse('not_found')
    }
    case 'account': {
      const { actor, id } = author
      const registration = actor ? await findHolder(tx, id) : null
      if (!actor || !registration) return refuse('not_found')
      const { accountId, email, group } = registration
      const address = await verifiedEmail(tx, actor.accountId)
      const theirs =
        [accountId, group?.accountId].includes(actor.accountId) ||
        (address !== null && [email, group?.email].includes(address))
      return theirs ? ok({ registration, accountId: actor.accountId, byDesk: false }) : refuse('not_found')
    }
  }
}

/** The same for an act: the registration locked until the transaction ends, and read again. Refusals: those of `held`. */
export async function heldLocked(tx: Tx, author: PassAuthor, now: Date): Promise<Result<Held>> {
  const asked = await held(tx, author, now)
  if (!asked.ok) return asked
  await lockHolder(tx, asked.value.registration.id)
  return held(tx, author, now)
}
