'use client'

import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { renamedFields } from '@/components/form/renamed-fields'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  /** Tells this form's field from that of another on the page. */
  id: string
  label: string
  hint?: string
  submit: string
}

/** An act that asks for its reason, which is kept in the record. */
export function ReasonForm({ action, hidden, id, label, hint, submit }: Props) {
  const { send, state, text, issue } = useForm(action)
  const field = `reason-${id}`
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary
        state={renamedFields(state, (name) => (name === 'reason' ? field : name))}
        labels={{ [field]: label }}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name={field} label={label} hint={hint} issue={issue('reason')}>
        {(control) => (
          <input
            {...control}
            name="reason"
            className="input"
            maxLength={500}
            autoComplete="off"
            defaultValue={text('reason', '')}
          />
        )}
      </Field>
      <SubmitButton kind="danger">{submit}</SubmitButton>
    </form>
  )
}
