'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FieldScope } from '@/components/form/field-scope'
import type { FormAction } from '@/components/form/form-state'
import { isOverdue } from '@/domain/meeting-notes/rules'
import { date } from '@/domain/shared/date-format'
import { ActForm } from './act-form'
import { FollowUpForm, type FollowUpStanding, type Owners } from './follow-up-form'

type Item = FollowUpStanding & {
  bilateralId: string
  doneAt: Date | null
  /** Whether it is one's own; the other side's is only read. */
  own: boolean
  /** Whether its words can be changed, as long as its meeting stands. */
  open: boolean
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
  members: Owners
  actions: Record<'save' | 'settle' | 'drop', FormAction<unknown>>
  /** Which of the two pages it stands on. */
  back: 'notes' | 'list'
}

/** Follow-ups: what, who, until when, and whether it is done. */
export function FollowUpItems({ items, today, slug, zone, otherName = '', members, actions, back }: Props) {
  const t = useTranslations('bilateralNotes.followUps')
  const locale = useLocale()
  if (items.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <ul className="notes-follow-ups">
      {items.map((item) => {
        const { id: followUpId, bilateralId, text, owner, dueOn, doneAt, shared, own, meeting } = item
        const changed = `${followUpId} ${item.version}`
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
              {own && item.open && doneAt === null && (
                <FieldScope of={followUpId} key={changed}>
                  <FollowUpForm
                    action={actions.save}
                    hidden={{ slug, back, id: bilateralId }}
                    members={members}
                    standing={item}
                  />
                </FieldScope>
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
