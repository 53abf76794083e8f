import { isSlug } from '@/app/_server/feed'
import { feedAnswer, feedRefusal } from '@/app/_server/feed-answer'
import { trustOf } from '@/domain/pass/trust-queries'

type Context = { params: Promise<{ slug: string }> }

/** What any door needs to verify the summit's passes without a network: keys, and passes that count no more. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const trust = isSlug(slug) ? await trustOf(slug) : null
  if (!trust) return feedRefusal(404, 'unknown_summit', 'slug')
  return feedAnswer(request, {
    body: JSON.stringify(trust),
    type: 'application/json',
    name: `${slug}-pass-trust.json`,
  })
}
