'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SavedNote } from '@/components/form/saved-note'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { SealedDocument, type Shown } from './sealed-document'

type Props = { action: FormAction<Shown>; hidden: Record<string, string>; label: string }

/** One's own identity document, opened by a press of its own: the page itself never has it. */
export function OwnDocument({ action, hidden, label }: Props) {
  const t = useTranslations('registration.documents')
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
    <form action={form.send}>
      <ErrorSummary state={form.state} labels={{}} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind="quiet">{t('see', { label })}</SubmitButton>
    </form>
  )
}
