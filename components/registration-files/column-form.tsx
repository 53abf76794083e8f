import { useTranslations } from 'next-intl'
import { ColumnTable } from '@/components/interchange/column-table'
import type { Question } from '@/domain/registration/schema'
import { type Language, pickText } from '@/domain/shared/language'
import { excerpt } from '@/domain/shared/text'

type Props = {
  locale: Language
  /** This page; it is asked again with what is chosen. */
  here: string
  file: string
  heads: string[]
  samples: string[][]
  columns: string[]
  targets: string[]
  questions: readonly Question[]
}

/** What each column of a file is read as, guessed and to be corrected; the page shows again what that would do. */
export function ColumnForm({ locale, here, file, heads, samples, columns, targets, questions }: Props) {
  const t = useTranslations('registrationFiles.import')
  const words = useTargetWords(questions, locale)
  return (
    <form action={here} className="frame-form">
      <input type="hidden" name="file" value={file} />
      <ColumnTable
        labelledBy="columns"
        heads={heads}
        samples={samples.map((cells) => cells.filter(Boolean).map((text) => excerpt(text, 40)))}
        targets={targets}
        words={words}
        field={(index) => ({ name: `c${index}`, value: columns[index] ?? '', wrong: null })}
      />
      <button className="btn" type="submit">
        {t('see')}
      </button>
    </form>
  )
}

/** What a column is read as, in words: a question by its own. */
export function useTargetWords(questions: readonly Question[], locale: Language): (target: string) => string {
  const t = useTranslations('registrationFiles.targets')
  return (target) => {
    const question = questions.find(({ code }) => target === `q.${code}`)
    if (question) return pickText(question.label, locale)
    return t.has(target as 'id') ? t(target as 'id') : target // `has` has asked
  }
}
