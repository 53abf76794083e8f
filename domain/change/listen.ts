import { Client } from 'pg'

/**
 * What the database tells of a summit: a change of its draft was committed; somebody came, went or moved on; something is
 * otherwise with its bilateral meetings.
 */
const channels = ['draft', 'presence', 'meetings'] as const
export type Told = (typeof channels)[number]
type Listener = (told: Told) => void

// One connection per process, also across the reloads of the development server.
const kept: typeof globalThis & { plenumListener?: ReturnType<typeof makeListener> } = globalThis

/**
 * Calls `listener` when another transaction has changed something of the summit, in whatever process; also after a lost
 * connection, since something may have been missed. Gives back what ends it.
 */
export function listenToSummit(summitId: string, listener: Listener): () => void {
  kept.plenumListener ??= makeListener()
  return kept.plenumListener.add(summitId, listener)
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
      const told = channels.find((one) => one === channel)
      if (told) tell(summitId, told)
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
      for (const channel of channels) await next.query(`LISTEN ${channel}`)
      for (const summitId of listeners.keys()) channels.forEach((told) => tell(summitId, told))
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
