// @ts-check
import { execFileSync } from 'node:child_process'

/**
 * Memory of the web process (MB, resident) after so many mixed requests, 8 at a time: pages in both languages,
 * searches that are made for each reader, feeds.
 * @param {string} origin @param {number} requests @param {number} startPid  the start command, whose child the web process is
 */
export async function residentMegabytes(origin, requests, startPid) {
  const addresses = [
    ...['2019-05-28', '2019-05-29', '2019-05-30', '2019-05-31'].flatMap((date) => [
      `/en/summits/ogp-ottawa-2019/agenda/${date}`,
      `/fr/sommets/ogp-ottawa-2019/programme/${date}?lang=fr`,
    ]),
    '/en',
    '/fr',
    '/en/summits/made-summit/agenda/2027-06-07',
    '/fr/sommets/made-summit/programme/2027-06-08',
    '/en/summits/ogp-ottawa-2019/search?q=data',
    '/fr/sommets/ogp-ottawa-2019/recherche?q=donnees',
    '/en/sign-in',
    '/api/v1/summits/made-summit/agenda.json',
    '/api/v1/summits/ogp-ottawa-2019/agenda.ics?lang=fr',
  ]
  let next = 0
  const worker = async () => {
    while (next < requests) {
      const address = addresses[next++ % addresses.length]
      const response = await fetch(origin + address)
      await response.arrayBuffer()
      if (response.status >= 500) throw new Error(`${address} answered ${response.status}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const web = processes.find(
    ([, parent, , ...args]) => Number(parent) === startPid && args.join(' ').includes('serve.mjs'),
  )
  if (!web) throw new Error('the web process was not found')
  return Number(web[2]) / 1024
}
