'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { InputField } from './frame-fields'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  hidden: { summitId: string; slug: string; change: string }
}

/** One more day; outside of the summit's dates it moves them. */
export function AddDayForm({ action, hidden }: Props) {
  const t = useTranslations('frame')
  const form = useForm(action)
  const { state } = form
  return (
    <form
      key={state && !state.ok ? state.answer : hidden.change}
      className="frame-form"
      action={form.send}
      noValidate
    >
      <ErrorSummary state={state} labels={{ date: t('day.date') }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="row-end">
        <InputField form={form} name="date" label={t('day.date')} type="date" standing="" />
        <SubmitButton kind="quiet">{t('addDay')}</SubmitButton>
      </div>
    </form>
  )
}
