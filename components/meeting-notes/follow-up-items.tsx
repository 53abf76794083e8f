'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { isOverdue } from '@/domain/meeting-notes/rules'
import { date } from '@/domain/shared/date-format'
import { ActForm } from './act-form'

type Item = {
  id: string
  bilateralId: string
  text: string
  owner: string
  dueOn: string | null
  doneAt: Date | null
  shared: boolean
  /** Whether it is one's own; the other side's is only read. */
  own: boolean
  /** In the list over all meetings: which one it comes from. */
  meeting?: { name: string; subject: string; address: string }
}

type Props = {
  items: readonly Item[]
  /** The summit's calendar date. */
  today: string
  slug: string
  zone: string
  otherName?: string
  actions: { settle: FormAction<unknown>; drop: FormAction<unknown> }
  /** Which of the two pages it stands on. */
  back: 'notes' | 'list'
}

/** Follow-ups: what, who, until when, and whether it is done. */
export function FollowUpItems({ items, today, slug, zone, otherName = '', actions, back }: Props) {
  const t = useTranslations('bilateralNotes.followUps')
  const locale = useLocale()
  if (items.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <ul className="notes-follow-ups">
      {items.map((item) => {
        const { id: followUpId, bilateralId, text, owner, dueOn, doneAt, shared, own, meeting } = item
        const hidden = { slug, back, id: bilateralId, followUpId }
        return (
          <li key={followUpId} className={doneAt ? 'notes-done' : undefined}>
            <div>
              <b dir="auto">{text}</b>
              <p className="quiet small">
                {owner !== '' && <span dir="auto">{owner}. </span>}
                {doneAt
                  ? t('isDone', { date: date(doneAt, zone, locale) })
                  : dueOn === null
                    ? t('noDate')
                    : t('dueBy', { date: date(dueOn, 'UTC', locale) })}{' '}
                {isOverdue(item, today) && <span className="tag tag-warn">{t('overdue')}</span>}{' '}
                {own && shared && <span className="tag">{t('isShared')}</span>}
                {!own && t('theirs', { name: otherName })}
              </p>
              {meeting && (
                <p className="small">
                  <a href={meeting.address}>{meeting.name}</a>{' '}
                  <span className="quiet" dir="auto">
                    {meeting.subject}
                  </span>
                </p>
              )}
            </div>
            {own && (
              <span className="notes-acts">
                <ActForm
                  action={actions.settle}
                  hidden={{ ...hidden, done: doneAt ? 'no' : 'yes' }}
                  label={t(doneAt ? 'again' : 'done')}
                  full={t(doneAt ? 'againOf' : 'doneOf', { text })}
                />
                <ActForm
                  action={actions.drop}
                  hidden={hidden}
                  label={t('drop')}
                  full={t('dropOf', { text })}
                />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
