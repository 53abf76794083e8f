import { currentActor, sessionToken } from '@/app/_server/actor'
import { type Stream, eventStream } from '@/app/_server/event-stream'
import { notFoundAnswer } from '@/app/_server/manage-api'
import { actorSignedIn } from '@/domain/account/queries'
import { listenToSummit } from '@/domain/change/listen'
import { changesAfter, summitIdFor } from '@/domain/change/queries'
import { presentIn } from '@/domain/presence/queries'

type Props = { params: Promise<{ slug: string }> }

/**
 * Server-sent events of a draft: `change` with each act (its number is the event's id, and a reader who comes back
 * begins after `Last-Event-ID`), `presence` with who is here.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const actor = await currentActor()
  const token = await sessionToken()
  const summitId = await summitIdFor(actor, slug)
  if (!actor || token === null || summitId === null) return notFoundAnswer()
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? '0'
  let number = /^\d{1,9}$/.test(asked) ? Number(asked) : 0

  const tellChanges = async ({ write }: Stream) => {
    for (;;) {
      const changes = await changesAfter(actor, slug, number)
      for (const change of changes ?? []) {
        write(`id: ${change.number}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`)
        number = change.number
      }
      if (request.signal.aborted || !changes || changes.length < 200) return
    }
  }
  const tellPresence = async ({ write }: Stream) =>
    write(`event: presence\ndata: ${JSON.stringify(await presentIn(actor, summitId, new Date()))}\n\n`)
  const begin = (stream: Stream) => {
    const tell = { draft: tellChanges, presence: tellPresence }
    stream.soon(() => tellChanges(stream))
    stream.soon(() => tellPresence(stream))
    return listenToSummit(summitId, (told) => {
      if (told !== 'meetings') stream.soon(() => tell[told](stream))
    })
  }
  return eventStream(request, begin, async (stream) => {
    const still = await actorSignedIn(token, new Date())
    if ((await summitIdFor(still, slug)) === null) return false
    stream.write(': here\n\n')
    await tellPresence(stream)
    return true
  })
}
