import { currentActor } from '@/app/_server/actor'
import { manageAnswer } from '@/app/_server/manage-api'
import { summitIdFor } from '@/domain/change/queries'
import { progressOf } from '@/domain/interchange/queries'

type Context = { params: Promise<{ slug: string; file: string }> }

/** How far the comparison of a file is, for the page that waits for it; nothing of one that is imported or dropped. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const actor = await currentActor()
  if ((await summitIdFor(actor, slug)) === null) return manageAnswer(null)
  return manageAnswer((await progressOf(actor, slug, file)) ?? {})
}
