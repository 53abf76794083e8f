// @ts-check
import net from 'node:net'

/** Both loopback addresses; a machine without IPv6 has the first alone. */
export const loopback = ['127.0.0.1', '::1']

/**
 * Whether a server could listen here now. An address that this machine does not have counts as free.
 * @param {number} port @param {string} host
 * @returns {Promise<boolean>}
 */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) => {
      resolve('code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
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
