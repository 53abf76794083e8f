'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { drawn } from '@/components/form/drawn'
import { useForm } from '@/components/form/use-form'
import { ImportProgress } from '@/components/interchange/import-progress'
import { Tick } from '@/components/manage/frame-fields'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  /** Rows that are new or change, new ones, and those that stay out. */
  count: number
  created: number
  staysOut: number
  /** Where the progress of the import is asked for. */
  progress: string
}

/** Brings a file in that has been looked at. */
export function ApplyTable({ action, hidden, count, created, staysOut, progress }: Props) {
  const t = useTranslations('registrationFiles.import')
  const form = useForm(action)
  return (
    <form key={drawn(form)} className="import-form" action={form.send}>
      <ErrorSummary state={form.state} labels={{}} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {created > 0 && (
        <div>
          <Tick form={form} name="tell" standing>
            {t('tell')}
          </Tick>
        </div>
      )}
      {staysOut > 0 && <p className="quiet">{t('staysOut', { count: staysOut })}</p>}
      <div className="form-actions">
        <SubmitButton>{t('apply', { count })}</SubmitButton>
        <ImportProgress address={progress} waiting={form.pending} />
      </div>
    </form>
  )
}
