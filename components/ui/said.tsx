import { type Language, pick, type Text } from '@/domain/shared/language'

/** A text in the reader's language, or in the one it exists in, marked as such for hyphenation and for reading aloud. */
export function Said({ text, locale }: { text: Text | null | undefined; locale: Language }) {
  const said = pick(text, locale)
  if (!said) return null
  return said.language === locale ? said.text : <span lang={said.language}>{said.text}</span>
}
