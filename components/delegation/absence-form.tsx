'use client'

import { useTranslations } from 'next-intl'
import { DeskForm, DeskInput } from '@/components/desk/desk-form'
import { FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import type { Form } from '@/components/form/use-form'
import { SelectField, Tick } from '@/components/manage/frame-fields'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  day: string
  members: readonly (readonly [id: string, name: string])[]
  days: readonly (readonly [date: string, words: string])[]
  /** Meetings of the members, in words. */
  meetings: readonly (readonly [id: string, words: string])[]
}

/** Says when a member is away. */
export function AbsenceForm({ action, hidden, day, members, days, meetings }: Props) {
  const t = useTranslations('delegation')
  const labels = {
    memberId: t('member'),
    date: t('date'),
    from: t('from'),
    until: t('until'),
    note: t('note'),
    displace: t('displaced'),
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
          <Displaced form={form} meetings={meetings} />
        </>
      )}
    </DeskForm>
  )
}

/** The meetings that would lose their time, once the form has been refused for them, and the box that agrees to it. */
function Displaced({ form, meetings }: { form: Form<unknown>; meetings: Props['meetings'] }) {
  const t = useTranslations('delegation')
  const issue = form.issue('displace')
  const ids: unknown = issue?.details['ids']
  if (!issue || !Array.isArray(ids)) return null
  return (
    <FieldGroup name="displace" label={t('displaced')} hint={t('displacedHint')} issue={issue}>
      <ul>
        {meetings
          .filter(([id]) => ids.includes(id))
          .map(([id, words]) => (
            <li key={id}>{words}</li>
          ))}
      </ul>
      <Tick form={form} name="displace" standing={false}>
        {t('displace')}
      </Tick>
    </FieldGroup>
  )
}
