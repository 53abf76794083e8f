'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { capital } from '@/components/session/language-list'
import { languageName, languages } from '@/domain/shared/language'
import { InputField, SelectField } from './frame-fields'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  hidden: { summitId: string; slug: string }
  /** Roles that can be given, in words. */
  roles: (readonly [role: string, name: string])[]
}

/** Gives somebody a role by e-mail address. */
export function RoleForm({ action, hidden, roles }: Props) {
  const t = useTranslations('frame')
  const locale = useLocale()
  const form = useForm(action)
  const { state } = form
  const labels = { email: t('people.email'), role: t('people.role'), language: t('people.language') }
  return (
    <form
      key={state && !state.ok ? state.answer : ''}
      className="frame-form"
      action={form.send}
      noValidate
      data-keep
    >
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="fields">
        <InputField form={form} name="email" label={labels.email} inputMode="email" standing="" max={254} />
        <SelectField form={form} name="role" label={labels.role} standing="programme_editor">
          {roles}
        </SelectField>
        <SelectField form={form} name="language" label={labels.language} standing={locale}>
          {languages.map((code) => [code, capital(languageName(code, locale))])}
        </SelectField>
      </div>
      <p className="hint">{t('people.hint')}</p>
      <p className="row">
        <SubmitButton>{t('people.give')}</SubmitButton>
      </p>
    </form>
  )
}
