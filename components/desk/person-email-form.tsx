'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; email: string }

/** Corrects the address: links sent before open nothing any more, and a new one goes to the new address. */
export function PersonEmailForm({ action, hidden, email }: Props) {
  const t = useTranslations('desk.person')
  const { send, state, text, issue } = useForm(action)
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary state={state} labels={{ email: t('email') }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="email" label={t('email')} hint={t('emailHint')} issue={issue('email')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="email"
            autoComplete="off"
            spellCheck={false}
            maxLength={254}
            defaultValue={text('email', email)}
          />
        )}
      </Field>
      <SubmitButton kind="quiet">{t('emailSubmit')}</SubmitButton>
    </form>
  )
}
