import { feedOfSlug, feedWords } from '@/app/_server/feed'
import { feedAnswer, feedRefusal } from '@/app/_server/feed-answer'
import { readFeedQuery } from '@/app/_server/feed-query'
import { sessionCalendar } from '@/domain/release/feeds/icalendar'

type Context = { params: Promise<{ slug: string; file: string }> }

/** One session for calendar programs, at `{code}.ics`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const feed = await feedOfSlug(slug)
  if (!feed) return feedRefusal(404, 'unknown_summit', 'slug')
  const code = /^([0-9A-Z]{6})\.ics$/.exec(file)?.[1]
  if (code === undefined) return feedRefusal(404, 'unknown_session', 'code')
  const query = readFeedQuery(new URL(request.url).searchParams, feed.document)
  if (!query.ok) return feedRefusal(400, query.code, query.where)
  const { lang } = query.value
  const body = sessionCalendar(feed, code, lang, await feedWords(lang))
  if (body === null) return feedRefusal(404, 'unknown_session', 'code')
  return feedAnswer(request, {
    body,
    type: 'text/calendar; charset=utf-8',
    name: `${lang === 'fr' ? 'seance' : 'session'}-${code}.ics`,
  })
}
