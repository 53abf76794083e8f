'use client'

import { useTranslations } from 'next-intl'
import { DeskForm } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'
import { SelectField } from '@/components/manage/frame-fields'

type Choices = (readonly [value: string, label: string])[]
type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  badges: Choices
  days: Choices
  members: Choices
}

/** Says who has a floating badge on a day. */
export function FloatingForm({ action, hidden, badges, days, members }: Props) {
  const t = useTranslations('delegationBadges')
  const labels = { number: t('badge'), floatingDate: t('day'), holder: t('who') }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('give')}>
      {(form) => (
        <>
          <SelectField form={form} name="number" label={labels.number} standing={badges[0]?.[0] ?? ''}>
            {badges}
          </SelectField>
          <SelectField
            form={form}
            name="floatingDate"
            label={labels.floatingDate}
            standing={days[0]?.[0] ?? ''}
          >
            {days}
          </SelectField>
          <SelectField form={form} name="holder" label={labels.holder} standing="">
            {[['', t('nobody')] as const, ...members]}
          </SelectField>
        </>
      )}
    </DeskForm>
  )
}
