import { z } from 'zod'
import type { ReleaseDocument } from '@/domain/release/schema'
import { language } from '@/domain/shared/language'
import type { FeedRefusal } from './feed-answer'

const query = z.object({
  lang: language.default('en'),
  day: z.iso.date().optional(),
  track: z.string().min(1).max(120).optional(),
})
export type FeedQuery = z.infer<typeof query>

type Read = { ok: true; value: FeedQuery } | { ok: false; code: FeedRefusal; where: string }

const codes = { lang: 'unknown_language', day: 'unknown_day', track: 'unknown_track' } as const

/**
 * `lang`, `day` and `track` of a feed's address. A day or track that the release does not have is refused, since
 * an empty calendar would hide the mistake; parameters of other names are left alone.
 */
export function readFeedQuery(search: URLSearchParams, document: ReleaseDocument): Read {
  const names = Object.keys(codes) as (keyof typeof codes)[] // the keys of a literal
  const repeated = names.find((name) => search.getAll(name).length > 1)
  if (repeated) return { ok: false, code: 'repeated_parameter', where: repeated }
  const given = Object.fromEntries(
    names.filter((name) => search.has(name)).map((name) => [name, search.get(name)]),
  )
  const parsed = query.safeParse(given)
  if (!parsed.success) {
    const wrong = names.find((name) => parsed.error.issues.some((issue) => issue.path[0] === name)) ?? 'lang'
    return { ok: false, code: codes[wrong], where: wrong }
  }
  const { day, track } = parsed.data
  const days = [...document.days.map(({ date }) => date), ...document.sessions.map((session) => session.day)]
  if (day !== undefined && !days.includes(day)) return { ok: false, code: 'unknown_day', where: 'day' }
  const known = document.tracks.some(({ id, slug }) => track === id || track === slug)
  if (track !== undefined && !known) return { ok: false, code: 'unknown_track', where: 'track' }
  return { ok: true, value: parsed.data }
}
