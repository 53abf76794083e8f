'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { type Form, useForm } from '@/components/form/use-form'
import { type Text, languageName, languages } from '@/domain/shared/language'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  /** Of its fields, for the summary of what was not taken. */
  labels: Record<string, string>
  submit: string
  kind?: 'primary' | 'danger' | 'quiet'
  /** Where the form is folded away under these words until it is asked for. */
  folded?: ReactNode
  /** One of several with fields of the same names. */
  repeated?: boolean
  children: (form: Form<unknown>) => ReactNode
}

/** A form about a meeting; what stands in it goes along to the other language, unless others have fields of its names. */
export function NotesForm({
  action,
  hidden,
  labels,
  submit,
  kind = 'quiet',
  folded,
  repeated = false,
  children,
}: Props) {
  const form = useForm(action)
  const { state } = form
  const whole = (
    <form
      key={state && !state.ok ? state.answer : ''}
      className="notes-form"
      action={form.send}
      noValidate
      data-keep={!repeated || undefined}
    >
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(form)}
      <p>
        <SubmitButton kind={kind}>{submit}</SubmitButton>
      </p>
    </form>
  )
  if (folded === undefined) return whole
  return (
    <details className="notes-more" open={(state && !state.ok) || undefined}>
      <summary>{folded}</summary>
      {whole}
    </details>
  )
}

type AreaProps = {
  form: Form<unknown>
  name: string
  label: string
  standing: string
  max: number
  rows?: number
  lang?: string
}

/** Text of several lines. */
export function AreaField({ form, name, label, standing, max, rows = 5, lang }: AreaProps) {
  return (
    <Field name={name} label={label} issue={form.issue(name)}>
      {(control) => (
        <textarea
          {...control}
          className="textarea"
          rows={rows}
          maxLength={max}
          lang={lang}
          dir="auto"
          defaultValue={form.text(name, standing)}
        />
      )}
    </Field>
  )
}

type PairProps = Omit<AreaProps, 'standing' | 'lang'> & { standing: Text }

/** One text in both languages, side by side. */
export function AreaPair({ name, label, standing, ...rest }: PairProps) {
  const t = useTranslations('frame')
  const locale = useLocale()
  return (
    <div className="notes-pair">
      {languages.map((code) => (
        <AreaField
          {...rest}
          key={code}
          name={`${name}.${code}`}
          label={t('field', { field: label, language: languageName(code, locale) })}
          standing={standing[code] ?? ''}
          lang={code}
        />
      ))}
    </div>
  )
}
