'use client'

import { useTranslations } from 'next-intl'
import { DeskForm, DeskInput } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; act: 'unplace' | 'cancel' }

/** Takes a meeting out of its place, or calls it off: both sides read why. */
export function TakeBackForm({ action, hidden, act }: Props) {
  const t = useTranslations('bilateralDesk')
  const label = t('reason')
  return (
    <DeskForm
      action={action}
      hidden={hidden}
      labels={{ reason: label }}
      submit={t(act)}
      kind={act === 'cancel' ? 'danger' : 'quiet'}
    >
      {(form) => <DeskInput form={form} name="reason" label={label} hint={t('reasonHint')} />}
    </DeskForm>
  )
}
