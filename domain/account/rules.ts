import { type Actor, mayCreateSummit } from '@/domain/shared/actor'

/** Days that a browser stays signed in. */
export const SIGNED_IN_DAYS = 30

/** Minutes that a link by mail can be used. */
export const LINK_MINUTES = 60

/** At most this many links to one address in the window (minutes). */
export const LINK_LIMIT = { links: 5, minutes: 15 }

/** Whether one more link may go to an address that got `sent` of them in the window. Refusal: `too_many_links`. */
export function whyNoLink(sent: number): 'too_many_links' | null {
  return sent >= LINK_LIMIT.links ? 'too_many_links' : null
}

/** Where the window of the limit begins. */
export function linkWindowStart(now: Date): Date {
  return new Date(now.getTime() - LINK_LIMIT.minutes * 60_000)
}

/** When a browser that signs in now is signed out again. */
export function signedInUntil(now: Date): Date {
  return new Date(now.getTime() + SIGNED_IN_DAYS * 86_400_000)
}

/** Roles that open the organisers' side of a summit, or a part of it. */
export const managing = [
  'organiser',
  'programme_editor',
  'registration_officer',
  'protocol_officer',
  'identity_officer',
  'check_in_staff',
] as const

/** Whether the organisers' side is open to this account: it works on a summit or at its desk or door, or may make one. */
export function managesAny(actor: Actor): boolean {
  return (
    actor.roles.some(({ role, summitId }) => summitId !== null && managing.some((one) => one === role)) ||
    mayCreateSummit(actor)
  )
}
