'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DeskForm, DeskInput } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'
import { SelectField } from '@/components/manage/frame-fields'
import { capital } from '@/components/session/language-list'
import { languageName, languages } from '@/domain/shared/language'

/** Names who nominates for a delegation. */
export function FocalPointForm({
  action,
  hidden,
}: {
  action: FormAction<unknown>
  hidden: Record<string, string>
}) {
  const t = useTranslations('delegations')
  const locale = useLocale()
  const labels = { email: t('email'), language: t('language') }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('appoint')}>
      {(form) => (
        <>
          <DeskInput form={form} name="email" label={labels.email} hint={t('appointHint')} />
          <SelectField form={form} name="language" label={labels.language} standing={locale}>
            {languages.map((code) => [code, capital(languageName(code, locale))] as const)}
          </SelectField>
        </>
      )}
    </DeskForm>
  )
}
