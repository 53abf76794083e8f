'use client'

import { useTranslations } from 'next-intl'
import { fieldId } from '@/components/form/field-id'
import { useRefusalWords } from '@/components/form/refusal-words'
import type { Form } from '@/components/form/use-form'
import { Icon } from '@/components/ui/icon'
import { TableRegion } from '@/components/ui/table-region'

type Props = {
  form: Form<{ fileId: string }>
  table: { heads: string[]; samples: string[][] }
  columns: readonly string[]
  targets: readonly string[]
  words: (target: string) => string
}

/** The columns of a table, a row each: what stands in it, and what it is read as. */
export function MapColumns({ form, table, columns, targets, words }: Props) {
  const t = useTranslations('interchange.map')
  const refusal = useRefusalWords()
  return (
    <div>
      <h2 id="map-columns">{t('columns')}</h2>
      <TableRegion labelledBy="map-columns">
        <table className="table map-table">
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('sample')}</th>
              <th scope="col">{t('target')}</th>
            </tr>
          </thead>
          <tbody>
            {table.heads.map((head, index) => {
              const name = `columns.${index}`
              const called = head || t('noHead', { number: String(index + 1) })
              const issue = form.issue(name)
              return (
                <tr key={index}>
                  <th scope="row">{called}</th>
                  <td className="map-sample">{(table.samples[index] ?? []).join(' · ')}</td>
                  <td className={issue ? 'invalid' : undefined}>
                    {issue && (
                      <p className="error" id={`${fieldId(name)}-error`}>
                        <Icon name="warn" />
                        {refusal(issue.code, issue.details)}
                      </p>
                    )}
                    <select
                      className="select"
                      id={fieldId(name)}
                      name={name}
                      aria-label={t('targetOf', { column: called })}
                      aria-invalid={issue ? true : undefined}
                      aria-describedby={issue ? `${fieldId(name)}-error` : undefined}
                      defaultValue={form.text(name, columns[index] ?? '')}
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
    </div>
  )
}
