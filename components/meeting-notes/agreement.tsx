'use client'

import { useTranslations } from 'next-intl'
import { otherSide } from '@/domain/bilateral/rules'
import type { Side } from '@/domain/bilateral/schema'
import { type Agreement as Answers, hasAgreed } from '@/domain/meeting-notes/rules'
import type { JointKind } from '@/domain/meeting-notes/schema'
import { ActForm } from './act-form'
import type { PartProps } from './notes-actions'

type Props = PartProps & {
  kind: JointKind
  text: Answers & { draftedBy: Side }
  side: Side
  otherName: string
  confirm: string
  takeBack: string
}

/** Who has said yes to the version that stands, and one's own yes. */
export function Agreement({ kind, text, side, otherName, confirm, takeBack, hidden, actions }: Props) {
  const t = useTranslations('bilateralNotes.readOut')
  const own = hasAgreed(text, side)
  const name = otherName
  return (
    <div className="notes-agreement">
      <p className="quiet">
        {t('version', { version: text.version })}.{' '}
        {text.draftedBy === side ? t('byYou') : t('byThem', { name })}. {t(own ? 'youConfirmed' : 'youWait')}{' '}
        {t(hasAgreed(text, otherSide(side)) ? 'theyConfirmed' : 'theyWait', { name })}
      </p>
      {own ? (
        <ActForm action={actions.withdraw} hidden={{ ...hidden, kind }} label={takeBack} />
      ) : (
        <ActForm
          action={actions.agree}
          hidden={{ ...hidden, kind, version: String(text.version) }}
          label={confirm}
        />
      )}
    </div>
  )
}
