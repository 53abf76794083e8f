'use client'

import { useTranslations } from 'next-intl'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import type { PartProps } from './notes-actions'
import { AreaField, NotesForm } from './notes-form'

/** What one's own side should know, for nobody else. */
export function BriefForm({ note, hidden, actions }: PartProps & Pick<NotesPage, 'note'>) {
  const t = useTranslations('bilateralNotes.brief')
  return (
    <NotesForm
      key={note?.version}
      action={actions.saveBrief}
      hidden={{ ...hidden, version: String(note?.version ?? 0) }}
      labels={{ brief: t('label') }}
      submit={t('save')}
    >
      {(form) => (
        <AreaField
          form={form}
          name="brief"
          label={t('label')}
          standing={note?.brief ?? ''}
          max={20_000}
          rows={7}
        />
      )}
    </NotesForm>
  )
}
