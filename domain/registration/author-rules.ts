import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { SignedLink } from '@/domain/shared/signed-link'
import { whyNoLink } from './link-rules'

/**
 * Who acts on a registration: the desk; the holder of a mailed link, on their own or (`id`) on another of the group that
 * they make; an account, on its own and on those of its group.
 */
export type Author =
  | { by: 'desk'; actor: Actor | null; summitId: string; id: string }
  | { by: 'link'; link: SignedLink; id?: string }
  | { by: 'account'; actor: Actor | null; id: string }

/** A registration that its author may act on; `accountId` is for the record, null where a link was used. */
export type Authored<R> = { registration: R; accountId: string | null; byDesk: boolean }

/** What tells whose a registration is. */
export type Owned = {
  id: string
  summitId: string
  accountId: string | null
  groupId: string | null
  email: string
  linkNumber: number
  group: { accountId: string | null; email: string } | null
}

/** The registration that an author is about. */
export const subjectOf = (author: Author): string =>
  author.by === 'link' ? (author.id ?? author.link.id) : author.id

/** The registrations that have to be known to decide. */
export const knownFor = (author: Author): string[] =>
  author.by === 'link' ? [author.link.id, subjectOf(author)] : [author.id]

/** Whether an account is known to be the owner without its address. */
export const isOwner = ({ accountId, group }: Owned, actor: Actor): boolean =>
  [accountId, group?.accountId].includes(actor.accountId)

/**
 * The registration that an author may act on. Refusals: not_found · link_expired, link_replaced (`until`).
 * @param registrations those of `knownFor`
 * @param address the account's own, where it has been shown to be theirs
 */
export function whoActs<R extends Owned>(
  author: Author,
  registrations: ReadonlyMap<string, R>,
  address: string | null,
  now: Date,
): Result<Authored<R>> {
  const registration = registrations.get(subjectOf(author))
  switch (author.by) {
    case 'desk': {
      const { actor, summitId } = author
      if (!mayRegisterOthers(actor, summitId) || registration?.summitId !== summitId)
        return refuse('not_found')
      return ok({ registration, accountId: actor.accountId, byDesk: true })
    }
    case 'link': {
      const { link } = author
      const own = registrations.get(link.id) ?? null
      const refusal = whyNoLink(link, own, now)
      if (refusal || !own) return refuse(refusal ?? 'link_replaced', { until: link.expiresAt.toISOString() })
      const together =
        registration === own ||
        (registration?.groupId &&
          registration.groupId === own.groupId &&
          registration.group?.email === own.email)
      return registration && together
        ? ok({ registration, accountId: null, byDesk: false })
        : refuse('not_found')
    }
    case 'account': {
      const { actor } = author
      if (!actor || !registration) return refuse('not_found')
      const { email, group } = registration
      const theirs =
        isOwner(registration, actor) || (address !== null && [email, group?.email].includes(address))
      return theirs ? ok({ registration, accountId: actor.accountId, byDesk: false }) : refuse('not_found')
    }
  }
}
