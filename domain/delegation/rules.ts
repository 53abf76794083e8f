import { type Language, type Text, collator, pickText } from '@/domain/shared/language'
import { findState } from '@/domain/shared/states'
import {
  type Capacity,
  type DelegationName,
  type Level,
  type MemberState,
  type Order,
  type Rank,
  outside,
  ranks,
} from './schema'

/** What decides where a delegation stands. `tookOfficeOn` is a calendar date. */
export type Standing = {
  id: string
  shortName: Text
  host: boolean
  rank: Rank
  tookOfficeOn: string | null
  position: number | null
}

/**
 * Delegations in the order of protocol (domain rule 10), which is the same whatever the reader's language: by the names in
 * one of the two languages, or by rank and then by who has held the office longest; the host first where the summit says so. A
 * place given by hand is the place in the whole list, from 1.
 */
export function inOrder<T extends Standing>(
  delegations: readonly T[],
  { order, hostFirst }: { order: Order; hostFirst: boolean },
): T[] {
  const language: Language = order === 'french' ? 'fr' : 'en'
  const byName = (a: T, b: T) =>
    collator(language).compare(pickText(a.shortName, language), pickText(b.shortName, language)) ||
    a.id.localeCompare(b.id)
  const byRank = (a: T, b: T) =>
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
    // Whoever has no date known comes after those who have.
    (a.tookOfficeOn ?? '9999').localeCompare(b.tookOfficeOn ?? '9999')
  const rest = delegations
    .filter(({ position }) => position === null)
    .sort(
      (a, b) =>
        (hostFirst ? Number(b.host) - Number(a.host) : 0) ||
        (order === 'rank' ? byRank(a, b) : 0) ||
        byName(a, b),
    )
  const placed = delegations
    .filter(({ position }) => position !== null)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || byName(a, b))
  for (const one of placed) rest.splice(Math.max(0, (one.position ?? 1) - 1), 0, one)
  return rest
}

/** How a delegation is called: `short` in lists, `long` on place cards, `the` and `of` within a sentence. */
export function nameOf(
  { countryCode, shortName, longName }: Omit<DelegationName, 'id' | 'kind'>,
  language: Language,
  form: 'short' | 'long' | 'the' | 'of' = 'short',
): string {
  const state = countryCode === null ? undefined : findState(countryCode)
  if (state) return state.name[language][form]
  const short = pickText(shortName, language)
  if (form === 'long') return pickText(longName, language) || short
  if (form === 'of')
    return language === 'fr' ? `${/^[aeiouyhéèêàâîô]/i.test(short) ? 'd’' : 'de '}${short}` : `of ${short}`
  return short
}

/** Three letters for small cells: the State's code, or the beginning of the name. */
export const initialsOf = (
  { countryCode, shortName }: Pick<DelegationName, 'countryCode' | 'shortName'>,
  language: Language,
): string =>
  (countryCode !== null && findState(countryCode)?.iso3) ||
  pickText(shortName, language).slice(0, 3).toUpperCase()

/** Whether a member takes part: their place counts, and they can be in a meeting. */
export const isIn = ({ state }: { state: MemberState }): boolean =>
  !(outside as readonly MemberState[]).includes(state)

type Acting = { id: string; capacity: Capacity; principalAt: Level | null; state: MemberState }

/** Who speaks for a delegation at a level: who is named for it, else its head; null where there is neither. */
export function principalOf<T extends Acting>(members: readonly T[], level: Level): T | null {
  const among = members.filter(isIn)
  return (
    among.find(({ principalAt }) => principalAt === level) ??
    among.find(({ capacity }) => capacity === 'head') ??
    null
  )
}

/**
 * Why somebody cannot be nominated now, or null: `delegation_full` (`size`) · `head_taken` · `principal_taken`.
 * @param places of the delegation's quota, as they stand
 */
export function whyNotNominate(
  members: readonly Acting[],
  asked: { capacity: Capacity; principalAt: Level | null },
  places: { taken: number; size: number },
): { code: 'delegation_full' | 'head_taken' | 'principal_taken'; details: Record<string, unknown> } | null {
  const among = members.filter(isIn)
  if (asked.capacity === 'head' && among.some(({ capacity }) => capacity === 'head'))
    return { code: 'head_taken', details: { field: 'capacity' } }
  if (asked.principalAt !== null && among.some(({ principalAt }) => principalAt === asked.principalAt))
    return { code: 'principal_taken', details: { field: 'principalAt' } }
  if (places.taken >= places.size) return { code: 'delegation_full', details: { size: places.size } }
  return null
}

/** What can be done with a member in each state: by themselves, by the focal point, by the desk. */
const steps = {
  confirmed: ['nominated'],
  declined: ['nominated', 'confirmed'],
  withdrawn: ['nominated', 'confirmed', 'accredited'],
  substitute: ['nominated', 'confirmed', 'accredited'],
  accredited: ['confirmed'],
  refused: ['nominated', 'confirmed', 'accredited'],
} as const satisfies Record<string, readonly MemberState[]>

/** Whether an act fits the state that a member is in: the page asks it for its buttons, the verb before it writes. */
export const mayStep = (act: keyof typeof steps, { state }: { state: MemberState }): boolean =>
  (steps[act] as readonly MemberState[]).includes(state)
