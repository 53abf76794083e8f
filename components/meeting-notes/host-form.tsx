'use client'

import { useTranslations } from 'next-intl'
import { DeskInput } from '@/components/desk/desk-form'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import type { PartProps } from './notes-actions'
import { NotesForm } from './notes-form'

/** One's own house as the place of a meeting, before it stands. */
export function HostForm({ meeting, hidden, actions }: PartProps & Pick<NotesPage, 'meeting'>) {
  const t = useTranslations('bilateralNotes.host')
  const labels = {
    address: t('address'),
    contact: t('contact'),
    travelBefore: t('before'),
    travelAfter: t('after'),
  }
  return (
    <NotesForm
      key={meeting.version}
      action={actions.setHost}
      hidden={{ ...hidden, version: String(meeting.version) }}
      labels={labels}
      submit={t('save')}
    >
      {(form) => (
        <>
          <DeskInput
            form={form}
            name="address"
            label={labels.address}
            standing={meeting.hostAddress}
            optional
          />
          <DeskInput
            form={form}
            name="contact"
            label={labels.contact}
            hint={t('contactHint')}
            standing={meeting.hostContact}
            optional
          />
          {(['travelBefore', 'travelAfter'] as const).map((name) => (
            <DeskInput
              key={name}
              form={form}
              name={name}
              label={labels[name]}
              standing={String(meeting[name])}
              type="number"
            />
          ))}
        </>
      )}
    </NotesForm>
  )
}
