/**
 * Names of States fit for protocol, since CLDR's are not. Short and long forms as in the United Nations' terminology
 * database; French articles and prepositions as in the Guide du rédacteur.
 */
import { type Language, collator } from './language'
import { type State, states } from './state-table'

export { states, type State }

const byCode = new Map(states.flatMap((one) => [[one.iso2, one] as const, [one.iso3, one] as const]))

/** By ISO code of two or three letters, in any case. */
export function findState(code: string): State | undefined {
  return byCode.get(code.toUpperCase())
}

/** All of them, by short name in the language. */
export function statesIn(language: Language): State[] {
  const compare = collator(language).compare
  return [...states].sort((a, b) => compare(a.name[language].short, b.name[language].short))
}
