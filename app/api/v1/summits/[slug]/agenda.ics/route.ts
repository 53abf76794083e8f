import { feedOfSlug, feedWords } from '@/app/_server/feed'
import { feedAnswer, feedRefusal } from '@/app/_server/feed-answer'
import { readFeedQuery } from '@/app/_server/feed-query'
import { agendaCalendar } from '@/domain/release/feeds/icalendar'

type Context = { params: Promise<{ slug: string }> }

/** The agenda for calendar programs, whole or by day or track. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const feed = await feedOfSlug(slug)
  if (!feed) return feedRefusal(404, 'unknown_summit', 'slug')
  const query = readFeedQuery(new URL(request.url).searchParams, feed.document)
  if (!query.ok) return feedRefusal(400, query.code, query.where)
  const { lang, day, track } = query.value
  return feedAnswer(request, {
    body: agendaCalendar(feed, lang, await feedWords(lang), { day, track }),
    type: 'text/calendar; charset=utf-8',
    name: `${[slug, lang === 'fr' ? 'programme' : 'agenda', day].filter(Boolean).join('-')}.ics`,
  })
}
