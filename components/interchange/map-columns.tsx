'use client'

import { useTranslations } from 'next-intl'
import { fieldId } from '@/components/form/field-id'
import { useRefusalWords } from '@/components/form/refusal-words'
import type { Form } from '@/components/form/use-form'
import { ColumnTable } from './column-table'

type Props = {
  form: Form<{ fileId: string }>
  table: { heads: string[]; samples: string[][] }
  columns: readonly string[]
  targets: readonly string[]
  words: (target: string) => string
}

/** The columns of a table as fields of a form, with what was refused of them. */
export function MapColumns({ form, table, columns, targets, words }: Props) {
  const t = useTranslations('interchange.map')
  const refusal = useRefusalWords()
  return (
    <div>
      <h2 id="map-columns">{t('columns')}</h2>
      <ColumnTable
        labelledBy="map-columns"
        {...table}
        targets={targets}
        words={words}
        field={(index) => {
          const name = `columns.${index}`
          const issue = form.issue(name)
          return {
            ...{ name, id: fieldId(name), value: form.text(name, columns[index] ?? '') },
            wrong: issue ? refusal(issue.code, issue.details) : null,
          }
        }}
      />
    </div>
  )
}
