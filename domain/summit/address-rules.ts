import { slugify } from '@/domain/shared/text'

/** Words that stand for pages of their own where a summit's address would. */
const reserved: ReadonlySet<string> = new Set(['new', 'nouveau'])

/** Why this cannot be a summit's address, or null. Refusals: wrong_address · address_taken. */
export function addressRefusal(
  address: string,
  taken: ReadonlySet<string>,
): 'wrong_address' | 'address_taken' | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(address)) return 'wrong_address'
  return reserved.has(address) || taken.has(address) ? 'address_taken' : null
}

/** The beginning that a free address is looked for with. */
export const addressStem = (name: string): string => slugify(name, 60) || 'summit'

/** The stem, or the first of `stem-2`, `stem-3`, … that is free. */
export function freeAddress(stem: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const address = number === 1 ? stem : `${stem}-${number}`
    if (!addressRefusal(address, taken)) return address
  }
}
