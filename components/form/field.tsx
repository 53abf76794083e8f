'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { useFieldId } from './field-scope'
import type { FieldIssue } from './form-state'
import { useRefusalWords } from './refusal-words'

/** What the control inside a field must carry, to be tied to its label, hint and error. */
export type ControlProps = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = {
  /** As the action reads it: `title.en`, `languages[]`. */
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Said beside the label: what is not said is asked for. */
  optional?: boolean
  issue?: FieldIssue | undefined
  /** Language of label and control where it is not the page's. */
  lang?: string
  children: (control: ControlProps) => ReactNode
}

/** Label, hint, error and control, in this order, tied together. The control is the caller's. */
export function Field({ name, label, hint, optional, issue, lang, children }: FieldProps) {
  const t = useTranslations('form')
  const id = useFieldId()(name)
  return (
    <div className={issue ? 'field invalid' : 'field'}>
      <label htmlFor={id} lang={lang}>
        {label} {optional && <span className="optional">{t('optional')}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {issue && <FieldError id={`${id}-error`} issue={issue} />}
      {children({ id, name, ...ties(id, hint, issue) })}
    </div>
  )
}

/** A group of choices: the legend is its label, and the error summary leads to its first choice. */
export function FieldGroup({
  name,
  label,
  hint,
  issue,
  children,
}: Omit<FieldProps, 'children' | 'lang'> & { children: ReactNode }) {
  const id = useFieldId()(name)
  return (
    <fieldset
      className={issue ? 'group invalid' : 'group'}
      id={id}
      tabIndex={-1}
      aria-describedby={ties(id, hint, issue)['aria-describedby']}
    >
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {issue && <FieldError id={`${id}-error`} issue={issue} />}
      <div className="choice-list">{children}</div>
    </fieldset>
  )
}

function ties(id: string, hint: ReactNode, issue: FieldIssue | undefined) {
  const describedBy = [hint ? `${id}-hint` : '', issue ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': describedBy || undefined, 'aria-invalid': issue ? (true as const) : undefined }
}

function FieldError({ id, issue }: { id: string; issue: FieldIssue }) {
  const t = useTranslations('form')
  const words = useRefusalWords()
  return (
    <p className="error" id={id}>
      <Icon name="warn" />
      <span>
        <span className="vh">{t('error')} </span>
        {words(issue.code, issue.details)}
      </span>
    </p>
  )
}
