'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'
import { SubmitButton } from '@/components/form/submit-button'
import { type Form, useForm } from '@/components/form/use-form'
import { Icon } from '@/components/ui/icon'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  submit: ReactNode
  children: (form: Form<unknown>) => ReactNode
}

/** A form that stands once in each row: what was not taken is said beside its button, which then has the focus near. */
export function RowForm({ action, hidden, submit, children }: Props) {
  const t = useTranslations('form')
  const words = useRefusalWords()
  const form = useForm(action)
  const note = useRef<HTMLParagraphElement>(null)
  const refused = form.state && !form.state.ok ? form.state : null
  const answer = refused?.answer ?? null
  useEffect(() => {
    if (answer) note.current?.focus()
  }, [answer])
  const issues = refused ? Object.values(refused.fields) : []
  const said = issues.length > 0 ? issues : refused ? [refused] : []
  return (
    <form className="row desk-row-form" action={form.send} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(form)}
      <SubmitButton kind="quiet">{submit}</SubmitButton>
      {said.length > 0 && (
        <p className="error" role="alert" tabIndex={-1} ref={note} key={answer}>
          <Icon name="warn" />
          <span>
            <span className="vh">{t('error')} </span>
            {said.map(({ code, details }) => words(code, details)).join(' ')}
          </span>
        </p>
      )}
    </form>
  )
}

type InputProps = {
  form: Form<unknown>
  name: string
  label: string
  standing?: string
  type?: 'text' | 'number'
}

export function RowInput({ form, name, label, standing = '', type = 'text' }: InputProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={type === 'number' ? 'input desk-short' : 'input'}
        name={name}
        type={type}
        autoComplete="off"
        maxLength={500}
        aria-invalid={form.issue(name) ? true : undefined}
        key={form.state && !form.state.ok ? form.state.answer : standing}
        defaultValue={form.text(name, standing)}
      />
    </div>
  )
}
