import { currentActor, sessionToken } from '@/app/_server/actor'
import { eventStream } from '@/app/_server/event-stream'
import { notFoundAnswer } from '@/app/_server/manage-api'
import { actorSignedIn } from '@/domain/account/queries'
import { listenToSummit } from '@/domain/change/listen'
import { summitAtProtocol } from '@/domain/session/queries'

type Props = { params: Promise<{ slug: string }> }

/** Server-sent events of the desk of meetings: `changed` says that something is otherwise, never what. For protocol alone. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const token = await sessionToken()
  const summit = await summitAtProtocol(await currentActor(), slug)
  if (token === null || !summit) return notFoundAnswer()
  return eventStream(
    request,
    ({ write }) =>
      listenToSummit(summit.id, (told) => {
        if (told === 'meetings') write('event: changed\ndata: 1\n\n')
      }),
    async ({ write }) => {
      if (!(await summitAtProtocol(await actorSignedIn(token, new Date()), slug))) return false
      write(': here\n\n')
      return true
    },
  )
}
