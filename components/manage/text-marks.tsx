import { useTranslations } from 'next-intl'
import { type Language, languageName } from '@/domain/shared/language'

type Props = {
  /** Texts as `title.fr`. */
  missing: string[]
  stale: string[]
  locale: Language
}

/** What the texts of a session lack, in words: a language missing, or behind the other. */
export function TextMarks({ missing, stale, locale }: Props) {
  const t = useTranslations('manage')
  const said = (mark: string) => {
    const [field = '', language = ''] = mark.split('.')
    return {
      // Marks are made by rules of the domain, which know these three fields.
      field: t(`fields.${field as 'title' | 'abstract' | 'location'}`),
      language: capital(languageName(language, locale)),
    }
  }
  return (
    <>
      {missing.map((mark) => (
        <span key={`missing ${mark}`} className="tag tag-block">
          {t('missingField', said(mark))}
        </span>
      ))}
      {stale.map((mark) => (
        <span key={`stale ${mark}`} className="tag tag-warn">
          {t('stale', said(mark))}
        </span>
      ))}
    </>
  )
}

/** Names of languages are written small in French; at the head of a label they take a capital. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
