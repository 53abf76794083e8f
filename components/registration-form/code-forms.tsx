'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { drawn } from '@/components/form/drawn'
import { type Form, useForm } from '@/components/form/use-form'
import { InputField, SelectField } from '@/components/manage/frame-fields'
import { type Language, languages } from '@/domain/shared/language'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  categories: (readonly [id: string, name: string])[]
  /** The summit's zone in words. */
  zone: string
}

/** A code that lets in a number of times. */
export function CodeForm({ action, hidden, categories, zone }: Props) {
  const t = useTranslations('formSetup.code')
  const form = useForm(action)
  return (
    <Shell form={form} hidden={hidden} submit={t('make')}>
      <div className="fields fields-top">
        <SelectField form={form} name="categoryId" label={t('category')} standing={categories[0]?.[0] ?? ''}>
          {categories}
        </SelectField>
        <InputField form={form} name="uses" label={t('uses')} inputMode="numeric" standing="" />
        <InputField
          form={form}
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          standing=""
          max={40}
          optional
        />
        <Until form={form} zone={zone} />
        <Label form={form} />
      </div>
    </Shell>
  )
}

type EditProps = Pick<Props, 'action' | 'hidden' | 'zone'> & {
  standing: { label: string; validUntil: string }
}

/** Whom a code is for, and until when it lets in. */
export function CodeEditForm({ action, hidden, zone, standing }: EditProps) {
  const t = useTranslations('formSetup.code')
  const form = useForm(action)
  return (
    <Shell form={form} hidden={hidden} submit={t('save')}>
      <div className="fields fields-top">
        <Until form={form} zone={zone} standing={standing.validUntil} />
        <Label form={form} standing={standing.label} />
      </div>
    </Shell>
  )
}

/** Invitations by mail of pasted addresses, each with a code of its own. */
export function InviteForm({ action, hidden, categories, zone, locale }: Props & { locale: Language }) {
  const t = useTranslations('formSetup.code')
  const names = useTranslations('registration.languages')
  const form = useForm(action)
  return (
    <Shell form={form} hidden={hidden} submit={t('invite')}>
      <Field name="emails" label={t('emails')} hint={t('emailsHint')} issue={form.issue('emails')}>
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            rows={5}
            spellCheck={false}
            autoComplete="off"
            defaultValue={form.text('emails', '')}
          />
        )}
      </Field>
      <div className="fields fields-top">
        <SelectField form={form} name="categoryId" label={t('category')} standing={categories[0]?.[0] ?? ''}>
          {categories}
        </SelectField>
        <SelectField
          form={form}
          name="language"
          label={t('language')}
          hint={t('languageHint')}
          standing={locale}
        >
          {languages.map((language) => [language, names(language)] as const)}
        </SelectField>
        <Until form={form} zone={zone} />
        <Label form={form} />
      </div>
    </Shell>
  )
}

function Until({ form, zone, standing = '' }: { form: Form<unknown>; zone: string; standing?: string }) {
  const t = useTranslations('formSetup.code')
  return (
    <InputField
      form={form}
      name="validUntil"
      label={t('validUntil')}
      hint={t('clock', { zone })}
      type="datetime-local"
      standing={standing}
      optional
    />
  )
}

function Label({ form, standing = '' }: { form: Form<unknown>; standing?: string }) {
  const t = useTranslations('formSetup.code')
  return (
    <InputField
      form={form}
      name="label"
      label={t('label')}
      hint={t('labelHint')}
      standing={standing}
      max={200}
      optional
    />
  )
}

type ShellProps = {
  form: Form<unknown>
  hidden: Record<string, string>
  submit: string
  children: ReactNode
}

function Shell({ form, hidden, submit, children }: ShellProps) {
  const t = useTranslations('formSetup.code')
  const fields = ['categoryId', 'uses', 'code', 'validUntil', 'label', 'emails', 'language'] as const
  const labels = Object.fromEntries(
    fields.map((field) => [field, t(field === 'categoryId' ? 'category' : field)]),
  )
  return (
    <form key={drawn(form)} className="frame-form" action={form.send} noValidate>
      <ErrorSummary state={form.state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SubmitButton kind="quiet">{submit}</SubmitButton>
    </form>
  )
}
