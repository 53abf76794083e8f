import { useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import type { Question } from '@/domain/registration/schema'
import type { PlannedRow } from '@/domain/registration-exchange/schema'
import type { Language } from '@/domain/shared/language'
import { useTargetWords } from './column-form'

const tags = { created: 'tag-ok', changed: '', same: '', wrong: 'tag-block' } as const

type Props = { locale: Language; rows: PlannedRow[]; questions: readonly Question[] }

/** The rows of a file with what becomes of each, and why some stay out. */
export function RowTable({ locale, rows, questions }: Props) {
  const t = useTranslations('registrationFiles')
  const words = useTargetWords(questions, locale)
  return (
    <TableRegion labelledBy="rows">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.person')}</th>
            <th scope="col">{t('import.becomes')}</th>
            <th scope="col">{t('import.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, name, email, outcome, changes, faults }) => (
            <tr key={row}>
              <td>{row}</td>
              <th scope="row">
                <bdi>{name}</bdi>
                <span className="quiet small"> {email}</span>
              </th>
              <td>
                <span className={`tag ${tags[outcome]}`}>{t(`outcomes.${outcome}`)}</span>
              </td>
              <td>
                {faults.length > 0 ? (
                  <ul className="plain">
                    {faults.map(({ column, code, value }, index) => (
                      <li key={index}>
                        {t('import.faultOf', {
                          column: words(column),
                          words: t(`faults.${code}`, { value }),
                        })}
                      </li>
                    ))}
                  </ul>
                ) : (
                  changes.map(words).join(', ')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
