import { currentActor } from '@/app/_server/actor'
import { manageAnswer } from '@/app/_server/manage-api'
import { summitAtProtocol } from '@/domain/session/queries'
import { runProgress } from '@/domain/timetable/queries'

type Context = { params: Promise<{ slug: string }> }

/** How far the timetable is that is looked for, for the page that waits for it; nothing where there is none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const actor = await currentActor()
  if (!actor || !(await summitAtProtocol(actor, slug))) return manageAnswer(null)
  return manageAnswer((await runProgress(actor, slug)) ?? {})
}
