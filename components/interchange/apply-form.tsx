'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { ImportProgress } from './import-progress'

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  /** Which file, which plan was looked at, and the id that the change will have. */
  hidden: Record<'summitId' | 'slug' | 'fileId' | 'plan' | 'change', string>
  /** Sessions that are new or change; with none of them there may still be rooms or people. */
  count: number
  staysOut: number
  progress: string
}

/** Makes the import, one change of the draft. What was looked at is what is done, or it is refused. */
export function ApplyForm({ action, hidden, count, staysOut, progress }: Props) {
  const t = useTranslations('interchange.check')
  const { send, state, pending } = useForm(action)
  return (
    <form className="import-form" action={send}>
      <ErrorSummary state={state} labels={{}} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {staysOut > 0 && <p>{t('staysOut', { count: staysOut })}</p>}
      <div className="form-actions">
        <SubmitButton>{count > 0 ? t('apply', { count }) : t('applyFrame')}</SubmitButton>
        <p className="quiet">{t('applyHint')}</p>
        <ImportProgress address={progress} waiting={pending} />
      </div>
    </form>
  )
}
