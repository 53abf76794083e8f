import { type Language, pick, type Text } from '@/domain/shared/language'

/** Paragraphs of a text typed by people: an empty line parts them. Marked when it is in another language. */
export function Prose({ text, locale }: { text: Text; locale: Language }) {
  const said = pick(text, locale)
  if (!said) return null
  const lang = said.language === locale ? undefined : said.language
  return said.text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => (
      <p key={index} lang={lang}>
        {paragraph.trim()}
      </p>
    ))
}
