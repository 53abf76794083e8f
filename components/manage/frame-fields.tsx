'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Field } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { type Text, languageName } from '@/domain/shared/language'

type Common = {
  form: Form<unknown>
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
}

/** The label of a text in one language: `Name (English)`. */
export function useTextLabel(): (label: string, language: string) => string {
  const t = useTranslations('frame')
  const locale = useLocale()
  return (label, language) => t('field', { field: label, language: languageName(language, locale) })
}

type TextRowProps = Omit<Common, 'label'> & {
  label: string
  standing: Text
  languages: readonly string[]
  max: number
  long?: boolean
}

/** One text in every content language, side by side. */
export function TextRow({ form, name, label, hint, optional, standing, languages, max, long }: TextRowProps) {
  const textLabel = useTextLabel()
  return (
    <div className={long ? 'pair pair-short' : 'pair'}>
      {languages.map((language) => {
        const field = `${name}.${language}`
        const shown = {
          lang: language,
          maxLength: max,
          defaultValue: form.text(field, standing[language] ?? ''),
          spellCheck: true,
        }
        return (
          <Field
            key={language}
            name={field}
            label={textLabel(label, language)}
            hint={hint}
            optional={optional ?? false}
            issue={form.issue(field)}
          >
            {(control) =>
              long ? (
                <textarea {...control} {...shown} className="textarea" rows={3} />
              ) : (
                <input {...control} {...shown} className="input" autoComplete="off" />
              )
            }
          </Field>
        )
      })}
    </div>
  )
}

type InputProps = Common & {
  standing: string
  type?: 'text' | 'date' | 'time' | 'datetime-local'
  inputMode?: 'numeric' | 'decimal' | 'email'
  list?: string
  max?: number
  placeholder?: string
}

/** One line typed or chosen. */
export function InputField({ form, name, label, hint, optional, standing, max, ...control }: InputProps) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional ?? false} issue={form.issue(name)}>
      {(ties) => (
        <input
          {...ties}
          {...control}
          className="input"
          autoComplete="off"
          maxLength={max}
          defaultValue={form.text(name, standing)}
        />
      )}
    </Field>
  )
}

type SelectProps = Common & {
  standing: string
  children: readonly (readonly [value: string, label: string])[]
}

export function SelectField({ form, name, label, hint, standing, children }: SelectProps) {
  return (
    <Field name={name} label={label} hint={hint} issue={form.issue(name)}>
      {(control) => (
        <select {...control} className="select" defaultValue={form.text(name, standing)}>
          {children.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type TicksProps = {
  form: Form<unknown>
  name: string
  standing: readonly string[]
  children: readonly (readonly [value: string, label: string])[]
}

/** Boxes of a list (`name[]`), to stand in a group. */
export function Ticks({ form, name, standing, children }: TicksProps) {
  const chosen = form.list(name, standing)
  return (
    <div className="check-row">
      {children.map(([value, label]) => (
        <label className="check" key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          {label}
        </label>
      ))}
    </div>
  )
}

/** One box that says yes. */
export function Tick({
  form,
  name,
  standing,
  children,
}: {
  form: Form<unknown>
  name: string
  standing: boolean
  children: ReactNode
}) {
  return (
    <label className="check check-long">
      <input
        type="checkbox"
        name={name}
        defaultChecked={form.list(name, standing ? ['on'] : []).includes('on')}
      />
      <span>{children}</span>
    </label>
  )
}

/** A time zone, looked for by city in the list that stands on the page (`ZoneList`). */
export function ZoneField({ form, name, standing }: { form: Form<unknown>; name: string; standing: string }) {
  const t = useTranslations('frame')
  return (
    <InputField
      form={form}
      name={name}
      label={t('timeZone')}
      hint={t('timeZoneHint')}
      standing={standing}
      list="zones"
      max={100}
    />
  )
}
