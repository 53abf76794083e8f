import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { manageAnswer } from '@/app/_server/manage-api'
import { tableProgressOf } from '@/domain/registration-exchange/queries'
import { summitAtDesk } from '@/domain/session/queries'

type Context = { params: Promise<{ slug: string; file: string }> }

/** How far the import of a table is, for the page that waits for it; nothing of one that is imported. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const actor = await currentActor()
  const summit = await summitAtDesk(actor, slug)
  if (!summit) return manageAnswer(null)
  const isFile = z.uuid().safeParse(file).success
  return manageAnswer((isFile ? await tableProgressOf(actor, summit.id, file) : null) ?? {})
}
