import { Client } from 'pg'

/** What the database tells of a summit's draft: a change was committed, or somebody came, went or moved on. */
export type Told = 'draft' | 'presence'
type Listener = (told: Told) => void

// One connection per process, also across the reloads of the development server.
const kept: typeof globalThis & { plenumDraftListener?: ReturnType<typeof makeListener> } = globalThis

/**
 * Calls `listener` when another transaction has changed the summit's draft, in whatever process; also after a lost
 * connection, since something may have been missed. Gives back what ends it.
 */
export function listenToDraft(summitId: string, listener: Listener): () => void {
  kept.plenumDraftListener ??= makeListener()
  return kept.plenumDraftListener.add(summitId, listener)
}

function makeListener() {
  const listeners = new Map<string, Set<Listener>>()
  let client: Client | null = null

  const tell = (summitId: string, told: Told) => {
    for (const listener of listeners.get(summitId) ?? []) listener(told)
  }

  async function connect(): Promise<void> {
    const next = new Client({ connectionString: process.env['DATABASE_URL'] })
    client = next
    next.on('notification', ({ channel, payload }) => {
      const summitId = payload?.split(' ')[0] ?? ''
      if (channel === 'draft' || channel === 'presence') tell(summitId, channel)
    })
    const again = () => {
      if (client !== next) return
      client = null
      void next.end().catch(() => null) // it is broken already
      if (listeners.size > 0) setTimeout(() => void connect(), 500).unref()
    }
    next.on('error', again)
    next.on('end', again)
    try {
      await next.connect()
      await next.query('LISTEN draft')
      await next.query('LISTEN presence')
      for (const summitId of listeners.keys()) {
        tell(summitId, 'draft')
        tell(summitId, 'presence')
      }
    } catch {
      again()
    }
  }

  return {
    add(summitId: string, listener: Listener) {
      const set = listeners.get(summitId) ?? new Set()
      listeners.set(summitId, set.add(listener))
      if (!client) void connect()
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(summitId)
      }
    },
  }
}
