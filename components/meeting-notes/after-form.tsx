'use client'

import { useTranslations } from 'next-intl'
import { Tick } from '@/components/manage/frame-fields'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import type { PartProps } from './notes-actions'
import { AreaField, NotesForm } from './notes-form'

/** What one's own side has heard, and whether the other reads it. */
export function AfterForm({ note, hidden, actions }: PartProps & Pick<NotesPage, 'note'>) {
  const t = useTranslations('bilateralNotes.own')
  const labels = { keyPoints: t('keyPoints'), questions: t('questions') }
  return (
    <NotesForm
      key={note?.version}
      action={actions.saveAfter}
      hidden={{ ...hidden, version: String(note?.version ?? 0) }}
      labels={labels}
      submit={t('save')}
    >
      {(form) => (
        <>
          {(['keyPoints', 'questions'] as const).map((name) => (
            <AreaField
              key={name}
              form={form}
              name={name}
              label={labels[name]}
              standing={note?.[name] ?? ''}
              max={10_000}
            />
          ))}
          <Tick form={form} name="share" standing={note?.sharedAt != null}>
            {t('share')}
          </Tick>
        </>
      )}
    </NotesForm>
  )
}
