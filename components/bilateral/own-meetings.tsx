import { useTranslations } from 'next-intl'
import type { Attended } from '@/domain/bilateral/queries'
import { nameOf } from '@/domain/delegation/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { spanIn } from './when'

type Props = { meetings: Attended[]; timeZone: string; locale: Language }

/** Meetings of delegations that the reader attends; nothing where there is none. */
export function OwnMeetings({ meetings, timeZone, locale }: Props) {
  const t = useTranslations('bilaterals')
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby="own-meetings">
      <h2 id="own-meetings">{t('mine')}</h2>
      <ul className="own-meetings">
        {meetings.map(({ id, other, startsAt, endsAt, room }) => (
          <li key={id}>
            <b>{nameOf(other, locale)}</b> {spanIn(startsAt, endsAt, timeZone, locale)}{' '}
            <span className="quiet">{pickText(room, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
