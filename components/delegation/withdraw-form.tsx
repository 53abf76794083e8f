'use client'

import { useTranslations } from 'next-intl'
import { RowForm, RowInput } from '@/components/desk/row-form'
import type { FormAction } from '@/components/form/form-state'

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; name: string }

/** Takes a nomination back. */
export function WithdrawForm({ action, hidden, name }: Props) {
  const t = useTranslations('nomination')
  return (
    <details>
      <summary>{t('withdrawOne', { name })}</summary>
      <p className="hint">{t('withdrawHint')}</p>
      <RowForm action={action} hidden={hidden} submit={t('withdrawSend')}>
        {(form) => <RowInput form={form} name="reason" label={t('reason')} />}
      </RowForm>
    </details>
  )
}
