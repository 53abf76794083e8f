// @ts-check
import net from 'node:net'

/** Both loopback addresses; a machine without IPv6 has the first alone. */
export const loopback = ['127.0.0.1', '::1']

/**
 * Whether a server could listen here now: null when it could, else the system's code of the reason.
 * @param {number} port @param {string} host
 * @returns {Promise<string | null>} EADDRINUSE, EACCES, EADDRNOTAVAIL, ENOTFOUND, …
 */
export function obstacle(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : 'UNKNOWN'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

/** Whether an obstacle only says that this machine has no such address, as one without IPv6. @param {string | null} code */
export function isAbsent(code) {
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'
}

/** An address that this machine does not have counts as free. @param {number} port @param {string} host */
export async function isFree(port, host) {
  const code = await obstacle(port, host)
  return code === null || isAbsent(code)
}

/** A port that is free on both loopback addresses, chosen by the system. @returns {Promise<number>} */
export async function freePort() {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = await portFromSystem()
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))) return port
  }
  throw new Error('no free port on the loopback addresses')
}

/** @returns {Promise<number>} */
function portFromSystem() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
