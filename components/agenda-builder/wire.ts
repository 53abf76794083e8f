import type { ChangeTold } from '@/domain/change/schema'
import type { Present } from '@/domain/presence/schema'
import type { Answer, Wire } from './draft-store'

/** The store's way to the server of this page. */
export function httpWire(slug: string): Wire {
  const address = `/api/manage/${slug}`
  return {
    async post(path, body) {
      try {
        const response = await fetch(`${address}/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          keepalive: path === 'presence',
        })
        return answerOf(await response.json())
      } catch {
        return { ok: false, code: 'offline', details: {} }
      }
    },
    async changesAfter(number) {
      const response = await fetch(`${address}/changes?after=${number}`)
      if (!response.ok) throw new Error(`changes: ${response.status}`)
      const { changes } = (await response.json()) as { changes: ChangeTold[] } // our own route
      return changes
    },
    follow(number, on) {
      const events = new EventSource(`${address}/live?after=${number}`)
      events.addEventListener('change', ({ data }: MessageEvent<string>) =>
        on.change(JSON.parse(data) as ChangeTold),
      ) // our own route
      events.addEventListener('presence', ({ data }: MessageEvent<string>) =>
        on.presence(JSON.parse(data) as Present[]),
      ) // our own route
      events.addEventListener('open', () => on.connected(true))
      events.addEventListener('error', () => on.connected(false))
      return () => events.close()
    },
  }
}

function answerOf(body: unknown): Answer & { value?: unknown } {
  const { error, value } = body as {
    error?: { code: string; details: Record<string, unknown> }
    value?: unknown
  } // our own routes
  return error ? { ok: false, code: error.code, details: error.details } : { ok: true, value }
}
