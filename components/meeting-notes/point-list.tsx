'use client'

import { useTranslations } from 'next-intl'
import { InputField } from '@/components/manage/frame-fields'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import { ActForm } from './act-form'
import type { PartProps } from './notes-actions'
import { NotesForm } from './notes-form'

type Props = PartProps & Pick<NotesPage, 'points' | 'side'> & { otherName: string; open: boolean }

/** The points of both sides in their order. */
export function PointList({ points, side, otherName, open, hidden, actions }: Props) {
  const t = useTranslations('bilateralNotes.points')
  return (
    <>
      {points.length === 0 && <p className="quiet">{t('none')}</p>}
      <ol className="notes-points">
        {points.map(({ id: pointId, text, side: of }, index) => {
          const here = { ...hidden, pointId }
          return (
            <li key={pointId}>
              <span className="notes-point">
                <span dir="auto">{text}</span>{' '}
                <span className="quiet small">
                  {of === side ? t('yours') : t('theirs', { name: otherName })}
                </span>
              </span>
              {open && (
                <span className="notes-acts">
                  {index > 0 && (
                    <ActForm
                      action={actions.movePoint}
                      hidden={{ ...here, way: 'up' }}
                      label={t('up')}
                      full={t('upOf', { text })}
                    />
                  )}
                  {index < points.length - 1 && (
                    <ActForm
                      action={actions.movePoint}
                      hidden={{ ...here, way: 'down' }}
                      label={t('down')}
                      full={t('downOf', { text })}
                    />
                  )}
                  {of === side && (
                    <ActForm
                      action={actions.dropPoint}
                      hidden={here}
                      label={t('drop')}
                      full={t('dropOf', { text })}
                    />
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {open && (
        <NotesForm
          key={points.length}
          action={actions.addPoint}
          hidden={hidden}
          labels={{ point: t('label') }}
          submit={t('add')}
        >
          {(form) => <InputField form={form} name="point" label={t('label')} standing="" max={300} />}
        </NotesForm>
      )}
    </>
  )
}
