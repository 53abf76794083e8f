'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { InputField } from './frame-fields'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  summitId: string
  slug: string
  /** `https://…/en/summits/`. */
  before: string
}

/** The end of the summit's address, which can be chosen until the public knows it. */
export function AddressForm({ action, summitId, slug, before }: Props) {
  const t = useTranslations('frame')
  const form = useForm(action)
  const { state } = form
  return (
    <form key={state && !state.ok ? state.answer : slug} className="frame-form" action={form.send} noValidate>
      <ErrorSummary state={state} labels={{ address: t('address') }} />
      <input type="hidden" name="summitId" value={summitId} />
      <input type="hidden" name="slug" value={slug} />
      <div className="row-end">
        <InputField
          form={form}
          name="address"
          label={t('address')}
          hint={t('addressHint', { before })}
          standing={slug}
          max={80}
        />
        <SubmitButton kind="quiet">{t('changeAddress')}</SubmitButton>
      </div>
    </form>
  )
}
