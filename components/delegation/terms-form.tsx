'use client'

import { useTranslations } from 'next-intl'
import { DeskForm, DeskInput } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'
import type { Terms } from '@/domain/delegation/terms-rules'

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; terms: Terms }

/** Until when delegations nominate and confirm. */
export function TermsForm({ action, hidden, terms }: Props) {
  const t = useTranslations('nomination.terms')
  const labels = {
    nominateUntil: t('nominateUntil'),
    confirmUntil: t('confirmUntil'),
    contact: t('contact'),
    remindDays: t('remindDays'),
  }
  return (
    <DeskForm
      action={action}
      hidden={{ ...hidden, version: String(terms.version) }}
      labels={labels}
      submit={t('save')}
    >
      {(form) => (
        <>
          <DeskInput
            form={form}
            name="nominateUntil"
            label={labels.nominateUntil}
            hint={t('untilHint')}
            type="date"
            standing={terms.nominateUntil ?? ''}
            optional
          />
          <DeskInput
            form={form}
            name="confirmUntil"
            label={labels.confirmUntil}
            type="date"
            standing={terms.confirmUntil ?? ''}
            optional
          />
          <DeskInput
            form={form}
            name="contact"
            label={labels.contact}
            standing={terms.contact ?? ''}
            optional
          />
          <DeskInput
            form={form}
            name="remindDays"
            label={labels.remindDays}
            hint={t('remindHint')}
            type="number"
            standing={String(terms.remindDays)}
          />
        </>
      )}
    </DeskForm>
  )
}
