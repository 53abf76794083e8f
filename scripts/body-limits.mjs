// @ts-check
// How large a request may be before anybody reads it: small, but for the addresses that take files.

const MEGABYTE = 1024 * 1024

/** The largest body of any other request (bytes). */
export const BODY_LIMIT = MEGABYTE

/**
 * Addresses that take files. They look at what comes themselves and say in words what is too much; what is beyond these
 * limits does not reach them.
 */
const filesTaken = [
  { address: /^\/api\/manage\/[^/]+\/(registration-)?import$/, bytes: 32 * MEGABYTE },
  { address: /^\/api\/manage\/[^/]+\/speakers\/[^/]+\/photo$/, bytes: 32 * MEGABYTE },
  { address: /^\/api\/speaking\/[^/]+\/photo$/, bytes: 32 * MEGABYTE },
  { address: /^\/api\/registration\/[^/]+\/file$/, bytes: 10 * MEGABYTE },
  { address: /^\/api\/meetings\/[^/]+\/papers$/, bytes: 10 * MEGABYTE },
  // The request of a meeting, with its paper; Next has the same limit for actions.
  {
    address: /^\/(en\/summits|fr\/sommets)\/[^/]+\/(bilaterals|rencontres-bilaterales)$/,
    bytes: 10 * MEGABYTE,
  },
  { address: /^\/api\/delegation\/[^/]+\/credentials$/, bytes: 10 * MEGABYTE },
]

/** The largest body that an address takes (bytes). @param {string} url with or without its query */
export function bodyLimit(url) {
  const path = url.split('?')[0] ?? ''
  return filesTaken.find(({ address }) => address.test(path))?.bytes ?? BODY_LIMIT
}
