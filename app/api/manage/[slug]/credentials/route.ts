import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { fileAnswer } from '@/app/_server/answer-file-route'
import { authSecret } from '@/app/_server/auth-secret'
import { lookAtLetter } from '@/domain/credentials/look-at-letter'
import { summitAtProtocol } from '@/domain/session/queries'

type Context = { params: Promise<{ slug: string }> }

/** The letter of credentials of the delegation `id`, for the protocol desk; each look is recorded. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  const summit = await summitAtProtocol(actor, (await params).slug)
  const id = z.uuid().safeParse(new URL(request.url).searchParams.get('id')).data
  if (!summit || id === undefined) return fileAnswer(null)
  const found = await lookAtLetter(actor, { summitId: summit.id, delegationId: id }, new Date(), authSecret())
  return fileAnswer(found.ok ? found.value : null)
}
