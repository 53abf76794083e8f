import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { MeetingOver } from '@/domain/bilateral/life-queries'
import { nameOf } from '@/domain/delegation/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { SettleForms } from './settle-forms'
import { spanIn } from './when'

type Props = { over: MeetingOver[]; zone: string; locale: Language; action: FormAction<unknown> }

/** Meetings whose time is over, each with what is known of it and what the desk can say. */
export function MeetingsOver({ over, zone, locale, action }: Props) {
  const t = useTranslations('bilateralLife')
  return (
    <ul className="meetings">
      {over.map(({ meeting, went }) => {
        const { id, version, startsAt, endsAt, room } = meeting
        const names = { asking: nameOf(meeting.asking, locale), asked: nameOf(meeting.asked, locale) }
        const said =
          went === null ? t('unsaid') : went === 'held' ? t('held') : t('absent', { who: names[went] })
        return (
          <li key={id}>
            <p className="meeting-name">
              <b>{t('pair', { a: names.asking, b: names.asked })}</b>
              <span className="tag">{said}</span>
            </p>
            <p className="marks">
              {startsAt && endsAt && <span>{spanIn(startsAt, endsAt, zone, locale)}</span>}
              <span>{pickText(room ?? {}, locale)}</span>
            </p>
            <SettleForms
              action={action}
              hidden={{ id, version: String(version) }}
              names={names}
              went={went}
            />
          </li>
        )
      })}
    </ul>
  )
}
