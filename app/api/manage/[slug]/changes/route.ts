import { currentActor } from '@/app/_server/actor'
import { manageAnswer, manageRoute } from '@/app/_server/manage-api'
import { changeDraft } from '@/domain/change/change-draft'
import { changesAfter } from '@/domain/change/queries'
import { changeDraftInput } from '@/domain/change/schema'

type Props = { params: Promise<{ slug: string }> }

/** Changes after `?after=`, for a builder that has missed some. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0)
  const changes = await changesAfter(
    await currentActor(),
    (await params).slug,
    Number.isInteger(after) ? after : 0,
  )
  return manageAnswer(changes && { changes })
}

/** One act on the draft. */
export const POST = manageRoute(changeDraftInput, changeDraft)
