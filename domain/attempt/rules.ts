import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { ATTEMPT_MINUTES, type AttemptKind } from './schema'

const QUARTER = ATTEMPT_MINUTES * 60_000

/** When the window of a moment began. */
export const windowOf = (now: Date): Date => new Date(Math.floor(now.getTime() / QUARTER) * QUARTER)

/** From when on windows are added up: the one before counts whole, so that nobody waits for a new one to begin. */
export const countedFrom = (now: Date): Date => new Date(windowOf(now).getTime() - QUARTER)

/** Wrong tries of one person; of one person where the network is noisy; of a network when it is noisy, and when visitors from it have to wait. */
const limits: Record<AttemptKind, { own: number; wary: number; noisy: number; network: number }> = {
  code: { own: 10, wary: 3, noisy: 200, network: 1000 },
  reference: { own: 60, wary: 30, noisy: 400, network: Infinity },
  link: { own: 60, wary: 20, noisy: 400, network: 2000 },
}

/**
 * Whether one more try is too many, or null. A network is one weak sign: thousands share one at a conference. What goes wrong there makes
 * us wary of each who tries from it, and stops visitors only at a number that no crowd comes to; whoever is signed in, never.
 * @param own wrong tries of this person @param network those from their network
 */
export function whyTooMany(
  kind: AttemptKind,
  { own, network }: { own: number; network: number },
  signedIn: boolean,
): 'too_many_tries' | null {
  const limit = limits[kind]
  if (own >= (network >= limit.noisy ? limit.wary : limit.own)) return 'too_many_tries'
  return !signedIn && network >= limit.network ? 'too_many_tries' : null
}

/** A key that names nobody: HMAC-SHA256 under the site's secret, shortened. */
export const digestOf = (what: string, secret: string): string =>
  createHmac('sha256', secret).update(`attempt\0${what}`).digest('base64url').slice(0, 22)

/** The network of an address: the first 24 bits of an IPv4 one, the first 48 of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail] = plain.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined
      ? first
      : [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last]
  return groups
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
