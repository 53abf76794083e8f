import { languageOfWord } from '../vocabulary-rules'

/** Small words that tell French from English. */
const french = /\b(le|la|les|des|du|une|et|pour|dans|avec|sur|est|aux?|séance|où|l’|l')\b/i
const english = /\b(the|of|and|for|with|in|to|is|on|your|from|session)\b/i

/**
 * The language that the texts of a file are in: the one most of them say, else the one whose small words they use;
 * null when there is no telling.
 */
export function likelyLanguage(said: readonly string[], texts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of said) {
    const language = languageOfWord(word)?.slice(0, 2)
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (most) return most[0]
  const sample = texts.slice(0, 300)
  const [fr, en] = [french, english].map((words) => sample.filter((text) => words.test(text)).length) as [
    number,
    number,
  ] // one count for each
  return fr === en ? null : fr > en ? 'fr' : 'en'
}
