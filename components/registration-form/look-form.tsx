'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SavedNote } from '@/components/form/saved-note'
import { SubmitButton } from '@/components/form/submit-button'
import { drawn } from '@/components/form/drawn'
import { useForm } from '@/components/form/use-form'
import { InputField } from '@/components/manage/frame-fields'
import { SealedDocument, type Shown } from '@/components/registration/sealed-document'
import { LOOK_REASON } from '@/domain/identity-document/schema'

type Props = { action: FormAction<Shown>; hidden: Record<string, string>; label: string }

/** Opens one identity document for a reason; it is shown on this page alone. */
export function LookForm({ action, hidden, label }: Props) {
  const t = useTranslations('formSetup.documents')
  const form = useForm(action)
  const shown = form.state?.ok ? form.state.value : null
  if (shown)
    return (
      <div className="stack">
        <SavedNote state={form.state}>{t('opened')}</SavedNote>
        <SealedDocument shown={shown} label={label} save={(name) => t('save', { name })} />
      </div>
    )
  return (
    <form key={drawn(form)} className="frame-form" action={form.send} noValidate>
      <ErrorSummary state={form.state} labels={{ reason: t('reason') }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <InputField
        form={form}
        name="reason"
        label={t('reason')}
        hint={t('reasonHint', { min: LOOK_REASON })}
        standing=""
        max={500}
      />
      <SubmitButton kind="quiet">{t('look')}</SubmitButton>
    </form>
  )
}
