'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SavedNote } from '@/components/form/saved-note'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

/** Has the links to what was begun mailed again. */
export function MailLinkForm({ action, summitId }: { action: FormAction<unknown>; summitId: string }) {
  const t = useTranslations('registration.again')
  const { send, state, text, issue } = useForm(action)
  return (
    <form className="form" action={send} noValidate>
      <SavedNote state={state}>{t('sent')}</SavedNote>
      <ErrorSummary state={state} labels={{ address: t('email') }} />
      <input type="hidden" name="summitId" value={summitId} />
      <Field name="address" label={t('email')} issue={issue('address')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="email"
            autoComplete="email"
            spellCheck={false}
            maxLength={254}
            defaultValue={text('address', '')}
          />
        )}
      </Field>
      <SubmitButton kind="quiet">{t('submit')}</SubmitButton>
    </form>
  )
}
