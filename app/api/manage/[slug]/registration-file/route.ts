import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { fileAnswer } from '@/app/_server/answer-file-route'
import { fileOf } from '@/domain/answer-file/queries'
import { summitAtDesk } from '@/domain/session/queries'

type Context = { params: Promise<{ slug: string }> }

const asked = z.object({ id: z.uuid(), question: z.string().regex(/^[a-z0-9-]{1,80}$/) })

/** A file that somebody has handed in, for the desk: `id` of the registration, `question` by its code. Identity documents are no files. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  const summit = await summitAtDesk(actor, (await params).slug)
  const input = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!summit || !input.success) return fileAnswer(null)
  const author = { by: 'desk' as const, actor, summitId: summit.id, id: input.data.id }
  return fileAnswer(await fileOf(author, input.data.question, new Date()))
}
