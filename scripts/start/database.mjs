// @ts-check
import pg from 'pg'
import { reasonOf, StartFailure } from './failure.mjs'

export const oldestMajor = 15

/**
 * Proves that the server answers, is new enough and has the database, which is made when it is missing and that is
 * allowed. Refuses in one line; the address is shown without its password.
 * @param {string} url
 * @returns {Promise<string>} the same address
 */
export async function ensureDatabase(url) {
  const missing = '3D000'
  try {
    await refuseOldServer(url)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === missing)) throw unreachable(url, error)
    await createDatabase(url)
    await refuseOldServer(url)
  }
  return url
}

/** @param {string} url */
async function refuseOldServer(url) {
  await withClient(url, async (client) => {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS number")
    refuseOld(rows[0].number)
  })
}

/** @param {number} number as PostgreSQL says it: 150004 is 15.4 */
export function refuseOld(number) {
  const major = Math.floor(number / 10_000)
  if (major >= oldestMajor) return
  throw new StartFailure(
    `the server of DATABASE_URL is PostgreSQL ${major}; Plenum needs PostgreSQL ${oldestMajor} or later.`,
  )
}

/** @param {string} url */
async function createDatabase(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const already = '42P04'
  const admin = new URL(url)
  admin.pathname = '/postgres'
  try {
    await withClient(admin.toString(), (client) =>
      client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`),
    )
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === already) return
    throw new StartFailure(
      `the database "${name}" of DATABASE_URL does not exist and could not be made (${reasonOf(error)}). Create it, or give this user the right to.`,
    )
  }
}

/** @param {string} url @param {unknown} error */
function unreachable(url, error) {
  if (error instanceof StartFailure) return error
  return new StartFailure(`DATABASE_URL (${withoutPassword(url)}) cannot be reached: ${reasonOf(error)}`)
}

/** @param {string} url */
export function withoutPassword(url) {
  const shown = new URL(url)
  if (shown.password) shown.password = '***'
  return shown.toString()
}

/**
 * @template T
 * @param {string} url @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle is told by the next query; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
