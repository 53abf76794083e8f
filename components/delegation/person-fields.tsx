'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DeskInput } from '@/components/desk/desk-form'
import type { Form } from '@/components/form/use-form'
import { SelectField } from '@/components/manage/frame-fields'
import { capital } from '@/components/session/language-list'
import { languageName, languages } from '@/domain/shared/language'

/** Labels of those fields, for the summary of what was not taken. */
export function usePersonLabels() {
  const t = useTranslations('delegation')
  return { name: t('name'), position: t('position'), email: t('email'), language: t('language') }
}

/** Who a member is: what both the nomination and the substitution ask. */
export function PersonFields({ form }: { form: Form<unknown> }) {
  const t = useTranslations('delegation')
  const locale = useLocale()
  const labels = usePersonLabels()
  return (
    <>
      <DeskInput form={form} name="name" label={labels.name} />
      <DeskInput form={form} name="position" label={labels.position} optional />
      <DeskInput form={form} name="email" label={labels.email} hint={t('emailHint')} optional />
      <SelectField form={form} name="language" label={labels.language} standing={locale}>
        {languages.map((code) => [code, capital(languageName(code, locale))] as const)}
      </SelectField>
    </>
  )
}
