import { feedOfSlug } from '@/app/_server/feed'
import { feedAnswer, feedRefusal } from '@/app/_server/feed-answer'
import { agendaJson } from '@/domain/release/feeds/agenda-json'

type Context = { params: Promise<{ slug: string }> }

/** The agenda as open data, every language in one document. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const feed = await feedOfSlug(slug)
  if (!feed) return feedRefusal(404, 'unknown_summit', 'slug')
  return feedAnswer(request, {
    body: JSON.stringify(agendaJson(feed)),
    type: 'application/json',
    name: `${slug}.json`,
  })
}
