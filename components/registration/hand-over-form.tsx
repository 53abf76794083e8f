'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field, FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { languages } from '@/domain/shared/language'

type Props = { action: FormAction<unknown>; hidden: Record<string, string> }

/** Names who comes instead. */
export function HandOverForm({ action, hidden }: Props) {
  const t = useTranslations('registration.handOver')
  const names = useTranslations('registration.languages')
  const locale = useLocale()
  const { send, state, text, issue } = useForm(action)
  const labels = { name: t('name'), email: t('email'), language: t('language') }
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="name" label={labels.name} issue={issue('name')}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            dir="auto"
            maxLength={200}
            defaultValue={text('name', '')}
          />
        )}
      </Field>
      <Field name="email" label={labels.email} hint={t('emailHint')} issue={issue('email')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="email"
            autoComplete="off"
            spellCheck={false}
            maxLength={254}
            defaultValue={text('email', '')}
          />
        )}
      </Field>
      <FieldGroup name="language" label={labels.language} issue={issue('language')}>
        {languages.map((language) => (
          <label className="choice" key={language}>
            <input
              type="radio"
              name="language"
              value={language}
              defaultChecked={text('language', locale) === language}
            />
            <span lang={language}>{names(language)}</span>
          </label>
        ))}
      </FieldGroup>
      <SubmitButton kind="danger">{t('submit')}</SubmitButton>
    </form>
  )
}
