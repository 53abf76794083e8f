// @ts-check
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { inTurn } from './pairs.mjs'

/** @typedef {{ id: string, token: string }} Draft */
/** @typedef {{ slug: string, summitId: string, editor: string, drafts: Draft[] }} Made */

const AT_ONCE = 32
/** Of each side in a burst. */
const BURST = 400

/**
 * P2: registrations a second, as the form of the last step sends them, over those of a route that writes one row for
 * somebody who is signed in (where an editor of the agenda is).
 * @param {string} origin @param {Made} made with eleven bursts of drafts: one to warm up, five pairs
 */
export async function registrationsRatio(origin, { slug, summitId, editor, drafts }) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const [first] = drafts
  if (!first) throw new Error('nothing to send')
  let next = 0
  const send = async () => {
    const { id, token } = drafts[next++] ?? first
    const form = new URLSearchParams({ id, once: randomUUID(), locale: 'en' })
    const address = `${origin}/api/registration/${id}/send`
    const type = 'application/x-www-form-urlencoded'
    const { status, location } = await post(agent, address, token, type, String(form))
    if (status !== 303 || !location?.includes('done=sent'))
      throw new Error(`sending answered ${status} ${location}`)
  }
  const write = async () => {
    const body = JSON.stringify({ summitId, page: randomUUID() })
    const address = `${origin}/api/manage/${slug}/presence`
    const { status } = await post(agent, address, editor, 'application/json', body)
    if (status !== 200) throw new Error(`writing one row answered ${status}`)
  }
  try {
    return await inTurn(
      5,
      () => rate(send),
      () => rate(write),
    )
  } finally {
    agent.destroy()
  }
}

export const DRAFTS = 6 * BURST

/** How many a second, so many at once. @param {() => Promise<void>} act */
async function rate(act) {
  let left = BURST
  const began = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await act()
    }),
  )
  return (BURST * 1000) / (performance.now() - began)
}

/** @param {string} token */
const cookie = (token) => ({ cookie: `next-auth.session-token=${token}` })

/**
 * @param {Agent} agent @param {string} address @param {string} token @param {string} type @param {string} body
 * @returns {Promise<{ status: number, location: string | undefined }>}
 */
function post(agent, address, token, type, body) {
  const { origin } = new URL(address)
  const headers = {
    ...cookie(token),
    origin,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, method: 'POST', headers }, (response) => {
      response.resume().on('end', () => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      })
    })
    asked.on('error', reject).end(body)
  })
}
