'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { RowForm } from '@/components/desk/row-form'
import { fileLimits } from '@/domain/answer-file/schema'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import { paperReaders } from '@/domain/meeting-notes/schema'
import { ActForm } from './act-form'
import type { PartProps } from './notes-actions'
import { PaperForm } from './paper-form'

type Props = PartProps &
  Pick<NotesPage, 'papers' | 'side'> & {
    otherName: string
    open: boolean
    page: string
    refused: string | null
  }

/** Papers of one's own side and those that the other shares. */
export function PaperList({ papers, side, otherName, open, page, refused, hidden, actions }: Props) {
  const t = useTranslations('bilateralNotes.papers')
  const chosen = useId()
  const address = `/api/meetings/${hidden.id}/papers`
  const megabytes = fileLimits.bytes / 1024 / 1024
  return (
    <>
      {papers.length === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="notes-papers">
        {papers.map(({ id: paperId, name, readers, side: of }) => (
          <li key={paperId}>
            <a href={`${address}/${paperId}`}>{name}</a>
            {of === side ? (
              <span className="notes-acts">
                <RowForm
                  key={readers}
                  action={actions.setReaders}
                  hidden={{ ...hidden, paperId }}
                  submit={t('change')}
                >
                  {(form) => (
                    <select
                      className="select"
                      name="readers"
                      id={`${chosen}-${paperId}`}
                      aria-label={t('readersOf', { name })}
                      defaultValue={form.text('readers', readers)}
                    >
                      {paperReaders.map((one) => (
                        <option key={one} value={one}>
                          {t(one)}
                        </option>
                      ))}
                    </select>
                  )}
                </RowForm>
                <ActForm
                  action={actions.dropPaper}
                  hidden={{ ...hidden, paperId }}
                  label={t('drop')}
                  full={t('dropOf', { name })}
                />
              </span>
            ) : (
              <span className="quiet small">{t('of', { name: otherName })}</span>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <PaperForm
          key={papers.length}
          address={`${address}?${new URLSearchParams({ page })}`}
          refused={refused}
          megabytes={megabytes}
        />
      )}
    </>
  )
}
