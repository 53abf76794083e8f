import { feedOfSlug } from '@/app/_server/feed'
import { feedAnswer, feedRefusal } from '@/app/_server/feed-answer'
import { readFeedQuery } from '@/app/_server/feed-query'
import { releaseFeed } from '@/app/_server/release-feed'
import { atomFeed } from '@/domain/release/feeds/atom'
import { releaseHistory } from '@/domain/release/queries'

type Context = { params: Promise<{ slug: string }> }

/** The releases for feed readers: what each has changed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const feed = await feedOfSlug(slug)
  if (!feed) return feedRefusal(404, 'unknown_summit', 'slug')
  const query = readFeedQuery(new URL(request.url).searchParams, feed.document)
  if (!query.ok) return feedRefusal(400, query.code, query.where)
  const { lang } = query.value
  const body = atomFeed(await releaseFeed(feed.document, await releaseHistory(slug), lang))
  return feedAnswer(request, {
    body,
    type: 'application/atom+xml; charset=utf-8',
    name: `${slug}-${lang === 'fr' ? 'versions' : 'releases'}.atom`,
  })
}
