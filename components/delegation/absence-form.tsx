'use client'

import { useTranslations } from 'next-intl'
import { DeskForm, DeskInput } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'
import { SelectField } from '@/components/manage/frame-fields'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  day: string
  members: readonly (readonly [id: string, name: string])[]
  days: readonly (readonly [date: string, words: string])[]
}

/** Says when a member is away. */
export function AbsenceForm({ action, hidden, day, members, days }: Props) {
  const t = useTranslations('delegation')
  const labels = {
    memberId: t('member'),
    date: t('date'),
    from: t('from'),
    until: t('until'),
    note: t('note'),
  }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('declare')}>
      {(form) => (
        <>
          <SelectField form={form} name="memberId" label={labels.memberId} standing="">
            {members}
          </SelectField>
          <SelectField form={form} name="date" label={labels.date} standing={day}>
            {days}
          </SelectField>
          <DeskInput form={form} name="from" label={labels.from} type="time" />
          <DeskInput form={form} name="until" label={labels.until} type="time" />
          <DeskInput form={form} name="note" label={labels.note} optional />
        </>
      )}
    </DeskForm>
  )
}
