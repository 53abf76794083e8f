import { logFault } from './log-fault'

/** Seconds between two signs of life; at each the reader's right to listen is asked again. */
const HEARTBEAT = 15

export type Stream = {
  /** Sends a piece of the stream as it is. */
  write: (text: string) => void
  /** One work after the other, so that events keep their order; a fault ends the stream. */
  soon: (work: () => Promise<void>) => void
}

/**
 * Server-sent events to one reader, until they leave or may not listen any more.
 * @param begin says what is there already and listens; gives back what ends the listening
 * @param mayStill whether the reader may still listen, with what is to be said then
 */
export function eventStream(
  request: Request,
  begin: (stream: Stream) => () => void,
  mayStill: (stream: Stream) => Promise<boolean>,
): Response {
  const encoder = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true
      let queue: Promise<void> = Promise.resolve()
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text))
      }
      const soon = (work: () => Promise<void>) => {
        queue = queue.then(work).catch((fault: unknown) => {
          logFault('route', fault)
          end()
        })
      }
      const stream = { write, soon }
      write('retry: 1000\n\n')
      const stop = begin(stream)
      const beat = async () => {
        if (!(await mayStill(stream))) end()
      }
      const timer = setInterval(() => soon(beat), HEARTBEAT * 1000)
      end = () => {
        if (!open) return
        open = false
        stop()
        clearInterval(timer)
        controller.close()
      }
      request.signal.addEventListener('abort', () => end())
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
