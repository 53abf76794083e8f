import { z } from 'zod'

/** The languages of the interface, neither of which is the second one. */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]
export const language = z.enum(languages)

/** The no-break space before `h`, `:`, `%` and inside « » (U+00A0, never the thin U+202F). */
export const NBSP = '\u00A0'

/** Text typed by people: content language (BCP 47 primary tag) -> text. A missing or blank entry is untranslated. */
export type Text = Partial<Record<string, string>>
export const text = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string())

export type PickedText = { text: string; language: string }

export function isLanguage(value: unknown): value is Language {
  return languages.some((known) => known === value)
}

export function otherLanguage(of: Language): Language {
  return of === 'en' ? 'fr' : 'en'
}

/**
 * The text in the wanted language, else in the other interface language, else in any. The answer says which,
 * so that the page can put `lang` on it; null when there is no text at all.
 */
export function pick(from: Text | null | undefined, wanted: Language): PickedText | null {
  if (!from) return null
  for (const code of [wanted, otherLanguage(wanted), ...Object.keys(from).sort()]) {
    const found = from[code]
    if (found !== undefined && found.trim() !== '') return { text: found, language: code }
  }
  return null
}

/** The text alone, `''` when there is none: for places that cannot say in which language it is. */
export function pickText(from: Text | null | undefined, wanted: Language): string {
  return pick(from, wanted)?.text ?? ''
}

/** The locale of an interface language as used in Canada: `en-CA`, `fr-CA`. */
export function bcp47(of: Language): 'en-CA' | 'fr-CA' {
  return of === 'en' ? 'en-CA' : 'fr-CA'
}

const collators = new Map<Language, Intl.Collator>()

/** Sorting for people: États-Unis between Estonie and Éthiopie; numbers inside names by value. */
export function collator(of: Language): Intl.Collator {
  const known = collators.get(of)
  if (known) return known
  const made = new Intl.Collator(bcp47(of), { numeric: true })
  collators.set(of, made)
  return made
}

const displayNames = new Map<Language, Intl.DisplayNames>()

/** `languageName('fr', 'en')` is `French`, `languageName('fr', 'fr')` is `français`; an unknown code is itself. */
export function languageName(code: string, inLanguage: Language): string {
  const names =
    displayNames.get(inLanguage) ?? new Intl.DisplayNames([bcp47(inLanguage)], { type: 'language' })
  displayNames.set(inLanguage, names)
  try {
    return names.of(code) ?? code
  } catch {
    // Intl throws a RangeError for what is not a language tag; content from imports may hold one.
    return code
  }
}
