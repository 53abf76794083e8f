'use client'

import { useTranslations } from 'next-intl'
import { InputField, SelectField, Tick } from '@/components/manage/frame-fields'
import type { PartProps } from './notes-actions'
import { NotesForm } from './notes-form'

type Props = PartProps & { members: readonly (readonly [id: string, name: string])[] }

/** What one's own side does next. */
export function FollowUpForm({ members, hidden, actions }: Props) {
  const t = useTranslations('bilateralNotes.followUps')
  const labels = { text: t('text'), ownerId: t('owner'), owner: t('ownerName'), dueOn: t('dueOn') }
  return (
    <NotesForm
      action={actions.saveFollowUp}
      hidden={{ ...hidden, followUpId: '', version: '0' }}
      labels={labels}
      submit={t('add')}
    >
      {(form) => (
        <>
          <InputField form={form} name="text" label={labels.text} standing="" max={500} />
          <div className="notes-pair">
            <SelectField form={form} name="ownerId" label={labels.ownerId} standing="">
              {[...members, ['', t('somebody')] as const]}
            </SelectField>
            <InputField form={form} name="owner" label={labels.owner} standing="" max={200} optional />
          </div>
          <InputField form={form} name="dueOn" label={labels.dueOn} standing="" type="date" optional />
          <Tick form={form} name="shared" standing={false}>
            {t('shared')}
          </Tick>
        </>
      )}
    </NotesForm>
  )
}
