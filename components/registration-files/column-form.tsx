import { useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import type { Question } from '@/domain/registration/schema'
import { type Language, pickText } from '@/domain/shared/language'

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
      <TableRegion labelledBy="columns">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('sample')}</th>
              <th scope="col">{t('target')}</th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head, index) => {
              const name = head || t('noHead', { number: String(index + 1) })
              return (
                <tr key={index}>
                  <th scope="row">{name}</th>
                  <td className="quiet">
                    {(samples[index] ?? []).filter(Boolean).join(' · ').slice(0, 120)}
                  </td>
                  <td>
                    <select
                      className="select"
                      name={`c${index}`}
                      aria-label={t('targetOf', { column: name })}
                      defaultValue={columns[index]}
                    >
                      <option value="">{t('leaveOut')}</option>
                      {targets.map((target) => (
                        <option key={target} value={target}>
                          {words(target)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
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
