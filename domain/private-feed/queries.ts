import { type Attended, ownMeetings } from '@/domain/bilateral/queries'
import { readMarks } from '@/domain/my-agenda/repository'
import type { AgendaOwner } from '@/domain/my-agenda/schema'
import { db } from '@/domain/shared/db'
import { type Language, isLanguage } from '@/domain/shared/language'
import type { FeedKey } from './link-rules'
import { feedOwner } from './repository'

/**
 * What a calendar address opens: the sessions that its holder has a seat in or a star on, by their codes, and the meetings of
 * delegations that they attend.
 */
export type PrivateAgenda = { slug: string; language: Language; codes: string[]; meetings: Attended[] }

/** Null for an address that has been replaced. */
export async function privateAgenda(key: FeedKey): Promise<PrivateAgenda | null> {
  const owner = await feedOwner(db(), key)
  if (!owner) return null
  const { slug } = owner.summit
  const whose = agendaOf(owner)
  const marks = whose && (await readMarks(db(), slug, whose))
  if (!whose || !marks) return null
  const seats = marks.seats.filter(({ state }) => state === 'confirmed').map(({ code }) => code)
  const language = owner.account?.language ?? owner.registration?.language
  return {
    slug,
    language: isLanguage(language) ? language : 'en',
    codes: [...new Set([...seats, ...marks.stars])],
    meetings: await ownMeetings(whose, slug),
  }
}

/** The account's own, or the registration's, with the account that has it by now. */
function agendaOf({
  accountId,
  registrationId,
  registration,
}: NonNullable<Awaited<ReturnType<typeof feedOwner>>>): AgendaOwner | null {
  if (accountId !== null) return { accountId, registrationId: null }
  return registrationId === null ? null : { accountId: registration?.accountId ?? null, registrationId }
}
