'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

type Props = { action: FormAction<null>; hidden: Record<string, string> }

/** Takes the picture out of the draft. */
export function DropPhotoForm({ action, hidden }: Props) {
  const t = useTranslations('speakerForm')
  const { send, state } = useForm(action)
  return (
    <form action={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary state={state} labels={{}} />
      <p className="hint">{t('photoDropHint')}</p>
      <SubmitButton kind="quiet">{t('photoDrop')}</SubmitButton>
    </form>
  )
}
