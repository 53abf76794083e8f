'use client'

import { useTranslations } from 'next-intl'
import { DeskForm } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'
import { SelectField } from '@/components/manage/frame-fields'
import { capacities, levels } from '@/domain/delegation/schema'
import { PersonFields, usePersonLabels } from './person-fields'

type Props = { action: FormAction<unknown>; hidden: Record<string, string> }

/** Names a member of one's delegation. */
export function NominateForm({ action, hidden }: Props) {
  const t = useTranslations('delegation')
  const words = useTranslations('delegations')
  const labels = { ...usePersonLabels(), capacity: words('capacity'), principalAt: words('level') }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('nominate')} kind="primary">
      {(form) => (
        <>
          <PersonFields form={form} />
          <SelectField form={form} name="capacity" label={labels.capacity} standing="delegate">
            {capacities.map((capacity) => [capacity, words(`capacities.${capacity}`)] as const)}
          </SelectField>
          <SelectField form={form} name="principalAt" label={labels.principalAt} standing="">
            {[
              ['', words('anyLevel')] as const,
              ...levels.map((level) => [level, words(`levels.${level}`)] as const),
            ]}
          </SelectField>
        </>
      )}
    </DeskForm>
  )
}

/** Names somebody in a member's stead. */
export function SubstituteForm({ action, hidden }: Props) {
  const t = useTranslations('delegation')
  return (
    <DeskForm action={action} hidden={hidden} labels={usePersonLabels()} submit={t('send')}>
      {(form) => <PersonFields form={form} />}
    </DeskForm>
  )
}
