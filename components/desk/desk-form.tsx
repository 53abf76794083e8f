'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { type Form, useForm } from '@/components/form/use-form'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  /** Of its fields, for the summary of what was not taken. */
  labels: Record<string, string>
  submit: string
  kind?: 'primary' | 'danger' | 'quiet'
  children: (form: Form<unknown>) => ReactNode
}

/** A small form of the desk: what was not taken at its head, its fields, one button. */
export function DeskForm({ action, hidden, labels, submit, kind = 'quiet', children }: Props) {
  const form = useForm(action)
  return (
    <form className="desk-form" action={form.send} noValidate>
      <ErrorSummary state={form.state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(form)}
      <SubmitButton kind={kind}>{submit}</SubmitButton>
    </form>
  )
}

type InputProps = {
  form: Form<unknown>
  name: string
  label: string
  hint?: string
  optional?: boolean
  standing?: string
  type?: 'text' | 'number' | 'date' | 'time'
}

/** One line of such a form. */
export function DeskInput({ form, name, label, hint, optional, standing = '', type = 'text' }: InputProps) {
  return (
    <Field name={name} label={label} hint={hint} {...(optional ? { optional } : {})} issue={form.issue(name)}>
      {(control) => (
        <input
          {...control}
          className={type === 'text' ? 'input' : 'input desk-short'}
          type={type}
          {...(type === 'number' ? { min: 0, inputMode: 'numeric' as const } : {})}
          autoComplete="off"
          maxLength={500}
          defaultValue={form.text(name, standing)}
        />
      )}
    </Field>
  )
}
