import { isSlug } from '@/app/_server/feed'
import { feedAnswer, feedRefusal } from '@/app/_server/feed-answer'
import { seatsNow } from '@/app/_server/seats-now'
import { publicSummit } from '@/domain/release/queries'

type Context = { params: Promise<{ slug: string }> }

/**
 * How many seats are left in each session that limits them: the one thing of an agenda that changes by the minute. Our own pages
 * ask for it every few seconds, and `as=rows`: a quarter of the bytes.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  if (!isSlug(slug) || !(await publicSummit(slug))) return feedRefusal(404, 'unknown_summit', 'slug')
  const sessions = await seatsNow(slug)
  const asRows = new URL(request.url).searchParams.get('as') === 'rows'
  const rows = () =>
    sessions.map(({ code, phase, left, size, closed }) => [code, phase, left, size, closed ? 1 : 0])
  return feedAnswer(request, {
    body: JSON.stringify(asRows ? { rows: rows() } : { sessions }),
    type: 'application/json',
    name: `${slug}-seats.json`,
  })
}
