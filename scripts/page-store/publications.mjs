// @ts-check
import pg from 'pg'

/** Numbers are read again this often (milliseconds), in case a notification was lost with its connection. */
const REREAD = 3000

/**
 * The publication numbers of all summits, as this process shows them. A new number is shown once `beforeSwitch` is done.
 * @typedef {{
 *   of: (slug: string) => number | null, platform: () => number,
 *   beforeSwitch: (slug: string, number: number) => Promise<void>, close: () => Promise<void>,
 * }} Publications
 */

/**
 * Listens to the database, and reads by itself every few seconds.
 * @param {string} databaseUrl
 * @returns {Promise<Publications>}
 */
export async function followPublications(databaseUrl) {
  /** @type {Map<string, number>} */
  const shown = new Map()
  /** @type {Map<string, number>} announced, and being prepared */
  const coming = new Map()
  /** @type {pg.Client | null} */
  let client = null
  let closed = false

  /** @type {Publications} */
  const publications = {
    of: (slug) => shown.get(slug) ?? null,
    platform: () => [...shown.values()].reduce((sum, number) => sum + number, 0),
    beforeSwitch: async () => {},
    close: async () => {
      closed = true
      clearInterval(timer)
      await client?.end().catch(() => {})
    },
  }

  /** @param {string} slug @param {number} number */
  async function announce(slug, number) {
    if (number <= Math.max(shown.get(slug) ?? -1, coming.get(slug) ?? -1)) return
    coming.set(slug, number)
    if (shown.has(slug)) await publications.beforeSwitch(slug, number).catch(console.error)
    // A later number may have overtaken this one while its pages were made.
    if (number > (shown.get(slug) ?? -1)) shown.set(slug, number)
  }

  async function connect() {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    fresh.on('error', () => {
      if (client === fresh) client = null
    })
    fresh.on('notification', ({ payload = '' }) => {
      const [slug = '', number] = payload.split(' ')
      void announce(slug, Number(number))
    })
    await fresh.connect()
    await fresh.query('LISTEN publication')
    client = fresh
  }

  async function read() {
    if (closed) return
    if (!client) await connect()
    const { rows } = (await client?.query('SELECT slug, publication FROM "Summit"')) ?? { rows: [] }
    await Promise.all(rows.map(({ slug, publication }) => announce(slug, publication)))
  }

  await read()
  // While the database is away the last numbers stand, and their pages with them.
  const timer = setInterval(() => read().catch(() => (client = null)), REREAD)
  timer.unref()
  return publications
}
