import { currentActor, sessionToken } from '@/app/_server/actor'
import { logFault } from '@/app/_server/log-fault'
import { notFoundAnswer } from '@/app/_server/manage-api'
import { actorSignedIn } from '@/domain/account/queries'
import { listenToDraft } from '@/domain/change/listen'
import { changesAfter, summitIdFor } from '@/domain/change/queries'
import { presentIn } from '@/domain/presence/queries'

type Props = { params: Promise<{ slug: string }> }

/** Seconds between two signs of life; at each the reader's right to listen is asked again. */
const HEARTBEAT = 15

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
  const encoder = new TextEncoder()
  let end = () => {}

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text))
      }
      const tellChanges = async () => {
        for (;;) {
          const changes = await changesAfter(actor, slug, number)
          for (const change of changes ?? []) {
            write(`id: ${change.number}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`)
            number = change.number
          }
          if (!open || !changes || changes.length < 200) return
        }
      }
      const tellPresence = async () =>
        write(`event: presence\ndata: ${JSON.stringify(await presentIn(actor, summitId, new Date()))}\n\n`)
      const beat = async () => {
        const still = await actorSignedIn(token, new Date())
        if ((await summitIdFor(still, slug)) === null) return end()
        write(': here\n\n')
        await tellPresence()
      }
      // One after the other, so that events keep their order.
      let queue: Promise<void> = Promise.resolve()
      const soon = (work: () => Promise<void>) => {
        queue = queue.then(work).catch((fault: unknown) => {
          logFault('route', fault)
          end()
        })
      }
      const stop = listenToDraft(summitId, (told) => soon(told === 'draft' ? tellChanges : tellPresence))
      const timer = setInterval(() => soon(beat), HEARTBEAT * 1000)
      end = () => {
        if (!open) return
        open = false
        stop()
        clearInterval(timer)
        controller.close()
      }
      request.signal.addEventListener('abort', end)
      write('retry: 1000\n\n')
      soon(tellChanges)
      soon(tellPresence)
    },
    cancel: () => end(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
