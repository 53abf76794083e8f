'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import { isAgreed } from '@/domain/meeting-notes/rules'
import { pick } from '@/domain/shared/language'
import { Agreement } from './agreement'
import type { PartProps } from './notes-actions'
import { AreaPair, NotesForm } from './notes-form'

type Props = PartProps & Pick<NotesPage, 'readOut' | 'side'> & { otherName: string; open: boolean }

/** The read-out of both sides: how it stands, one's yes, and another version. */
export function ReadOut({ readOut, side, otherName, open, hidden, actions }: Props) {
  const t = useTranslations('bilateralNotes.readOut')
  const locale = useLocale()
  const shown = pick(readOut?.text, locale)
  const form = (
    <NotesForm
      folded={readOut ? t('change') : undefined}
      key={readOut?.version}
      action={actions.saveReadOut}
      hidden={{ ...hidden, version: String(readOut?.version ?? 0) }}
      labels={{ 'text.en': t('label'), 'text.fr': t('label') }}
      submit={t('save')}
    >
      {(state) => (
        <AreaPair
          form={state}
          name="text"
          label={t('label')}
          standing={readOut?.text ?? {}}
          max={6000}
          rows={7}
        />
      )}
    </NotesForm>
  )
  return (
    <>
      {readOut && shown && (
        <>
          <p>
            <span className="tag">{t(isAgreed(readOut) ? 'agreed' : 'open')}</span>
          </p>
          <p className="notes-text" lang={shown.language}>
            {shown.text}
          </p>
          <Agreement
            {...{ hidden, actions, side, otherName }}
            kind="read_out"
            text={readOut}
            confirm={t('confirm')}
            takeBack={t('takeBack')}
          />
        </>
      )}
      {open && form}
    </>
  )
}
