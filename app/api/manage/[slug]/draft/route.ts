import { currentActor } from '@/app/_server/actor'
import { manageAnswer } from '@/app/_server/manage-api'
import { draftOf } from '@/domain/change/queries'
import { kinds } from '@/domain/change/schema'

type Props = { params: Promise<{ slug: string }> }

/** The whole draft with the number of its last change: what a builder begins with. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const found = await draftOf(await currentActor(), (await params).slug)
  if (!found) return manageAnswer(null)
  const { draft, ...rest } = found
  return manageAnswer({
    ...rest,
    rows: Object.fromEntries(kinds.map((kind) => [kind, Object.fromEntries(draft[kind])])),
  })
}
