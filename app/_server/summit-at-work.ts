import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/domain/shared/actor'
import {
  type SummitAtWork,
  summitAtDesk,
  summitAtDoor,
  summitAtMeetings,
  summitAtAccreditation,
  summitAtProtocol,
  summitAtVault,
  summitAtWork,
} from '@/domain/session/queries'
import { currentActor } from './actor'

/**
 * The summit of a page of the organiser's, once per request. Whoever may not edit its draft is shown *not found*,
 * as for a summit that does not exist.
 */
export const summitOfPage = cache(async (slug: string): Promise<{ actor: Actor; summit: SummitAtWork }> => {
  const actor = await currentActor()
  const summit = actor && (await summitAtWork(actor, slug))
  if (!actor || !summit) notFound()
  return { actor, summit }
})

/** The same for a page of the registration desk: whoever may not decide on registrations is shown *not found*. */
export const summitOfDesk = cache(async (slug: string): Promise<{ actor: Actor; summit: SummitAtWork }> => {
  const actor = await currentActor()
  const summit = actor && (await summitAtDesk(actor, slug))
  if (!actor || !summit) notFound()
  return { actor, summit }
})

/** The same for the page of documents: for whoever opens identity documents, and for the desk, which sees the other files. */
export const summitOfVault = cache(async (slug: string): Promise<{ actor: Actor; summit: SummitAtWork }> => {
  const actor = await currentActor()
  const summit = actor && (await summitAtVault(actor, slug))
  if (!actor || !summit) notFound()
  return { actor, summit }
})

/** The same for a page at a door: whoever may not let people in is shown *not found*. */
export const summitOfDoor = cache(async (slug: string): Promise<{ actor: Actor; summit: SummitAtWork }> => {
  const actor = await currentActor()
  const summit = actor && (await summitAtDoor(actor, slug))
  if (!actor || !summit) notFound()
  return { actor, summit }
})

/** The same for a page of protocol: whoever does not keep it is shown *not found*. */
export const summitOfProtocol = cache(
  async (slug: string): Promise<{ actor: Actor; summit: SummitAtWork }> => {
    const actor = await currentActor()
    const summit = actor && (await summitAtProtocol(actor, slug))
    if (!actor || !summit) notFound()
    return { actor, summit }
  },
)

/** The same for the pages about accreditation and badges of delegations. */
export const summitOfAccreditation = cache(
  async (slug: string): Promise<{ actor: Actor; summit: SummitAtWork }> => {
    const actor = await currentActor()
    const summit = actor && (await summitAtAccreditation(actor, slug))
    if (!actor || !summit) notFound()
    return { actor, summit }
  },
)

/** The same for the page about meetings of delegations: whoever may not even count them is shown *not found*. */
export const summitOfMeetings = cache(
  async (slug: string): Promise<{ actor: Actor; summit: SummitAtWork }> => {
    const actor = await currentActor()
    const summit = actor && (await summitAtMeetings(actor, slug))
    if (!actor || !summit) notFound()
    return { actor, summit }
  },
)
