'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { drawn } from '@/components/form/drawn'
import { useForm } from '@/components/form/use-form'
import { InputField, SelectField } from '@/components/manage/frame-fields'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  categories: (readonly [id: string, name: string])[]
}

/** A list that is frozen now: what it is for, and of whom. */
export function FreezeForm({ action, hidden, categories }: Props) {
  const t = useTranslations('namesFreeze')
  const form = useForm(action)
  return (
    <form key={drawn(form)} className="frame-form" action={form.send} noValidate>
      <ErrorSummary state={form.state} labels={{ label: t('label'), categoryId: t('category') }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="fields fields-top">
        <InputField form={form} name="label" label={t('label')} hint={t('labelHint')} standing="" max={200} />
        <SelectField form={form} name="categoryId" label={t('category')} standing="">
          {[['', t('everybody')], ...categories]}
        </SelectField>
      </div>
      <SubmitButton kind="quiet">{t('freeze')}</SubmitButton>
    </form>
  )
}
