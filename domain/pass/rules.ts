import { type Refusal, refuse } from '@/domain/shared/result'
import type { PassEnd } from './schema'

/** Crockford's base 32: no letter that is taken for a digit, and none that makes a word. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const REFERENCE = /^([0-9A-HJKMNP-TV-Z]{4})-?([0-9A-HJKMNP-TV-Z]{4})$/

/** What is read out at a desk when a code cannot be scanned: the first forty bits of the serial, `7K3M-92QX`. */
export function referenceOf(serial: string): string {
  const bits = BigInt(`0x${serial.slice(0, 10)}`)
  const text = Array.from({ length: 8 }, (_, at) => LETTERS[Number((bits >> BigInt(35 - at * 5)) & 31n)])
  return `${text.slice(0, 4).join('')}-${text.slice(4).join('')}`
}

/** How the serials of passes with a typed reference begin; null for what is none. O is read as 0, I and L as 1. */
export function serialStart(reference: string): string | null {
  const plain = reference.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replace(/\s/g, '')
  const match = REFERENCE.exec(plain)
  if (!match) return null
  const bits = Array.from(`${match[1]}${match[2]}`).reduce(
    (sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)),
    0n,
  )
  return bits.toString(16).padStart(10, '0')
}

/** Whoever takes part has a pass: the same states in which the database lets one stand. */
const admitted = ['approved', 'confirmed', 'checked_in']

/** Whether a registration of this status may hold a pass. */
export const mayHoldPass = (status: string): boolean => admitted.includes(status)

/**
 * Why nobody is given a pass now, or null. Refusals: not_admitted (`status`); pass_withdrawn, where the desk has taken
 * the last one away: only the desk gives another.
 * @param last how the latest pass of the registration ended; null where it counts, or there was none
 */
export function whyNoPass(status: string, last: PassEnd | null, byDesk: boolean): Refusal | null {
  if (!mayHoldPass(status)) return refuse('not_admitted', { status })
  return last === 'withdrawn' && !byDesk ? refuse('pass_withdrawn') : null
}

/** The days on which a pass lets in: those asked for that have a place, or every day where nobody asks for days. */
export function admittedDays(
  summitDays: readonly string[],
  asked: { needsDays: boolean; days: readonly string[] },
  places: { limited: readonly string[]; held: readonly string[] },
): { date: string; admitted: boolean }[] {
  return summitDays.map((date) => ({
    date,
    admitted:
      !asked.needsDays ||
      (asked.days.includes(date) && (!places.limited.includes(date) || places.held.includes(date))),
  }))
}
