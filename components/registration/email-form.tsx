'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

type Props = { action: FormAction<unknown>; hidden: Record<string, string> }

/** Another address for the same registration. */
export function EmailForm({ action, hidden }: Props) {
  const t = useTranslations('registration.email')
  const { send, state, text, issue } = useForm(action)
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary state={state} labels={{ email: t('label') }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="email" label={t('label')} hint={t('lede')} issue={issue('email')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="email"
            autoComplete="email"
            spellCheck={false}
            maxLength={254}
            defaultValue={text('email', '')}
          />
        )}
      </Field>
      <SubmitButton kind="quiet">{t('submit')}</SubmitButton>
    </form>
  )
}
