import type { Role } from '@/prisma/client/enums'

/** Who acts: made by `app/_server` from the session, passed to every verb and query that is not public. */
export type Actor = {
  accountId: string
  email: string
  name: string | null
  language: 'en' | 'fr'
  roles: { role: Role; summitId: string | null }[]
}

/** No one is signed in. */
export type Visitor = null

const plays = (actor: Actor | Visitor, summitId: string, roles: Role[]) =>
  actor?.roles.some((held) => held.summitId === summitId && roles.includes(held.role)) ?? false

/** May read and edit the draft agenda of this summit. */
export const mayEditAgenda = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['organiser', 'programme_editor'])

/** May publish and roll back the agenda of this summit. */
export const mayPublish = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['organiser'])

/** May make a new summit: whoever organises one already, and the platform's administrator. */
export const mayCreateSummit = (actor: Actor | Visitor): actor is Actor =>
  actor?.roles.some(
    ({ role, summitId }) =>
      (role === 'organiser' && summitId !== null) || (role === 'administrator' && summitId === null),
  ) ?? false

/** May announce and archive this summit, and say who works on it. */
export const mayRunSummit = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['organiser'])

/** Decides on registrations, and holds places back, in this summit. */
export const mayRegisterOthers = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['organiser', 'registration_officer'])

/** Opens identity documents of this summit, each for a reason. No other role brings it along. */
export const mayOpenDocuments = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['identity_officer'])

/** Lets people in by their passes, in this summit. */
export const mayCheckIn = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['organiser', 'registration_officer', 'check_in_staff'])

/** Keeps the list of delegations, and arranges their meetings, in this summit. */
export const mayKeepProtocol = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['organiser', 'protocol_officer'])

/** Accredits members of delegations, and hands out their badges, in this summit. */
export const mayAccredit = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['organiser', 'protocol_officer', 'registration_officer'])

/** May know how many meetings there are in this summit, and nothing else of them. */
export const mayCountMeetings = (actor: Actor | Visitor, summitId: string): actor is Actor =>
  plays(actor, summitId, ['organiser', 'protocol_officer', 'programme_editor'])
