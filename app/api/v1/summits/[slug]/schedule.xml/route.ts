import { feedOfSlug, feedWords } from '@/app/_server/feed'
import { feedAnswer, feedRefusal } from '@/app/_server/feed-answer'
import { readFeedQuery } from '@/app/_server/feed-query'
import { scheduleXml } from '@/domain/release/feeds/schedule-xml'

type Context = { params: Promise<{ slug: string }> }

/** The agenda for conference programs, in the format of c3voc. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const feed = await feedOfSlug(slug)
  if (!feed) return feedRefusal(404, 'unknown_summit', 'slug')
  const query = readFeedQuery(new URL(request.url).searchParams, feed.document)
  if (!query.ok) return feedRefusal(400, query.code, query.where)
  const { lang } = query.value
  return feedAnswer(request, {
    body: scheduleXml(feed, lang, await feedWords(lang)),
    type: 'application/vnd.c3voc.schedule+xml',
    name: `${slug}-${lang === 'fr' ? 'programme' : 'schedule'}.xml`,
  })
}
