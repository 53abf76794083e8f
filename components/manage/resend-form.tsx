'use client'

import { useTranslations } from 'next-intl'
import { fieldId } from '@/components/form/field-id'
import type { FormAction } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

type Props = {
  action: FormAction<{ id: string; email: string }>
  summitId: string
  id: string
  email: string
  /** Who is told. */
  name: string
}

/** Sends a notice again, to its address or to a mended one. */
export function ResendForm({ action, summitId, id, email, name }: Props) {
  const t = useTranslations('notices')
  const words = useRefusalWords()
  const { send, state, text } = useForm(action)
  const refused = state && !state.ok ? (state.fields['email'] ?? state) : null
  const field = fieldId(`email-${id}`)
  return (
    <form className="row" action={send} noValidate>
      <input type="hidden" name="summitId" value={summitId} />
      <input type="hidden" name="id" value={id} />
      <label className="vh" htmlFor={field}>
        {t('resendTo', { name })}
      </label>
      <input
        className="input"
        id={field}
        type="email"
        name="email"
        autoComplete="off"
        key={state && !state.ok ? state.answer : email}
        defaultValue={text('email', email)}
        aria-invalid={refused ? true : undefined}
        aria-describedby={`${field}-said`}
      />
      <SubmitButton kind="quiet">
        {t('resend')}
        <span className="vh"> {t('resendLabel', { name })}</span>
      </SubmitButton>
      <p className="small" id={`${field}-said`} role="status">
        {refused && words(refused.code, refused.details)}
        {state?.ok && t('resent', { email: state.value.email })}
      </p>
    </form>
  )
}
