import { currentActor } from '@/app/_server/actor'
import { manageAnswer } from '@/app/_server/manage-api'
import { historyOfRow } from '@/domain/change/queries'

type Props = { params: Promise<{ slug: string; id: string }> }

/** What was done to one row of the draft, newest first. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug, id } = await params
  const changes = await historyOfRow(await currentActor(), slug, id)
  return manageAnswer(changes && { changes })
}
