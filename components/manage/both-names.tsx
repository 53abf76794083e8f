import { Said } from '@/components/ui/said'
import type { Language, Text } from '@/domain/shared/language'

/** `Room 201 / Salle 201`: the reader's language first. */
export function BothNames({ text, locale }: { text: Text; locale: Language }) {
  const others = Object.entries(text).filter(([language, words]) => language !== locale && words)
  return (
    <>
      <b>
        <Said text={text} locale={locale} />
      </b>
      {text[locale] &&
        others.map(([language, words]) => (
          <span key={language} lang={language} className="quiet">
            {words}
          </span>
        ))}
    </>
  )
}
