import { capital } from '@/components/session/language-list'
import type { SessionContent } from '@/domain/session/schema'
import { type Language, collator, languageName } from '@/domain/shared/language'

/** A language to choose, with its name. */
export type Spoken = { code: string; name: string }

/** Languages that sessions of a summit are often held in. */
const usual = ['ar', 'es', 'iu', 'pt', 'ru', 'zh']

/**
 * The summit's own languages in their order, then others by name, those of the session always among them. Named
 * here, on the server: browsers do not know the names of all languages, and each page must say what it was sent.
 */
export function spokenLanguages(
  contentLanguages: readonly string[],
  { languages, interpretation }: Pick<SessionContent, 'languages' | 'interpretation'>,
  locale: Language,
): Spoken[] {
  const named = (code: string) => ({ code, name: capital(languageName(code, locale)) })
  const others = new Set([...usual, ...languages, ...interpretation])
  const { compare } = collator(locale)
  return [
    ...contentLanguages.map(named),
    ...[...others]
      .filter((code) => !contentLanguages.includes(code))
      .map(named)
      .sort((a, b) => compare(a.name, b.name)),
  ]
}
