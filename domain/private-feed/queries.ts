import { readMarks } from '@/domain/my-agenda/repository'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Language, isLanguage } from '@/domain/shared/language'
import type { FeedKey } from './link-rules'
import { feedOwner, findFeed } from './repository'

/** The actor's calendar address of a summit; null where they have made none. */
export const feedOf = (actor: Actor, slug: string): Promise<FeedKey | null> =>
  findFeed(db(), slug, actor.accountId)

/** What a calendar address opens: the sessions that its holder has a seat in or a star on, by their codes. */
export type PrivateAgenda = { slug: string; language: Language; codes: string[] }

/** Null for an address that has been replaced. */
export async function privateAgenda(key: FeedKey): Promise<PrivateAgenda | null> {
  const owner = await feedOwner(db(), key)
  if (!owner) return null
  const { slug } = owner.summit
  const marks = await readMarks(db(), slug, owner.accountId)
  if (!marks) return null
  const seats = marks.seats.filter(({ state }) => state === 'confirmed').map(({ code }) => code)
  const { language } = owner.account
  return {
    slug,
    language: isLanguage(language) ? language : 'en',
    codes: [...new Set([...seats, ...marks.stars])],
  }
}
