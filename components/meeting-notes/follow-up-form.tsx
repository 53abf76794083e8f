'use client'

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { InputField, SelectField, Tick } from '@/components/manage/frame-fields'
import { NotesForm } from './notes-form'

/** Members of one's own side who can own one. */
export type Owners = readonly (readonly [id: string, name: string])[]

/** One that stands, as it is changed: `ownerId` is null where `owner` is somebody else, by name. */
export type FollowUpStanding = {
  id: string
  version: number
  text: string
  ownerId: string | null
  owner: string
  dueOn: string | null
  shared: boolean
}

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  members: Owners
  /** Left out for a new one. */
  standing?: FollowUpStanding
}

/** What one's own side does next: a new one, or one that stands, folded away until it is to be changed. */
export function FollowUpForm({ action, hidden, members, standing }: Props) {
  const t = useTranslations('bilateralNotes.followUps')
  const labels = { text: t('text'), ownerId: t('owner'), owner: t('ownerName'), dueOn: t('dueOn') }
  const {
    id = '',
    version = 0,
    text = '',
    ownerId = null,
    owner = '',
    dueOn,
    shared = false,
  } = standing ?? {}
  // Whoever has left the delegation meanwhile keeps what was theirs until somebody else is chosen.
  const left = ownerId !== null && !members.some(([member]) => member === ownerId)
  return (
    <NotesForm
      action={action}
      hidden={{ ...hidden, followUpId: id, version: String(version) }}
      labels={labels}
      submit={t(standing ? 'save' : 'add')}
      {...(standing ? { folded: <Folded text={text} />, repeated: true } : {})}
    >
      {(form) => (
        <>
          <InputField form={form} name="text" label={labels.text} standing={text} max={500} />
          <div className="notes-pair">
            <SelectField form={form} name="ownerId" label={labels.ownerId} standing={ownerId ?? ''}>
              {[...members, ...(left ? [[ownerId, owner] as const] : []), ['', t('somebody')] as const]}
            </SelectField>
            <InputField
              {...{ form, name: 'owner', label: labels.owner, max: 200 }}
              standing={ownerId === null ? owner : ''}
              optional
            />
          </div>
          <InputField
            form={form}
            name="dueOn"
            label={labels.dueOn}
            standing={dueOn ?? ''}
            type="date"
            optional
          />
          <Tick form={form} name="shared" standing={shared}>
            {t('shared')}
          </Tick>
        </>
      )}
    </NotesForm>
  )
}

function Folded({ text }: { text: string }) {
  const t = useTranslations('bilateralNotes.followUps')
  return (
    <>
      <span aria-hidden="true">{t('change')}</span>
      <span className="vh">{t('changeOf', { text })}</span>
    </>
  )
}
