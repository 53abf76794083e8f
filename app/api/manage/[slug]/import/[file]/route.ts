import { currentActor } from '@/app/_server/actor'
import { manageAnswer } from '@/app/_server/manage-api'
import { progressOf } from '@/domain/interchange/queries'

type Context = { params: Promise<{ slug: string; file: string }> }

/** How far the comparison of a file is, for the page that waits for it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  return manageAnswer(await progressOf(await currentActor(), slug, file))
}
