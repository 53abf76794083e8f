import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { OwnBilaterals } from '@/domain/bilateral/queries'
import { groupOf } from '@/domain/bilateral/rules'
import { nameOf } from '@/domain/delegation/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { momentIn, spanIn } from './when'

type Props = { own: OwnBilaterals; locale: Language }

/** Requests in three groups: to answer, waiting for others, agreed; those that are over are folded away. */
export function MeetingGroups({ own, locale }: Props) {
  const t = useTranslations('bilaterals')
  const over = own.meetings.filter(({ meeting, side }) => groupOf(meeting, side) === null)
  return (
    <>
      {(['answer', 'waiting', 'agreed'] as const).map((group) => {
        const meetings = own.meetings.filter(({ meeting, side }) => groupOf(meeting, side) === group)
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>
              {t(`groups.${group}`)} <span className="quiet">{meetings.length}</span>
            </h2>
            {meetings.length === 0 ? (
              <p className="quiet">{t(`none.${group}`)}</p>
            ) : (
              <MeetingList own={own} meetings={meetings} locale={locale} />
            )}
          </section>
        )
      })}
      {over.length > 0 && (
        <details className="meetings-over">
          <summary>{t('over', { count: over.length })}</summary>
          <MeetingList own={own} meetings={over} locale={locale} />
        </details>
      )}
    </>
  )
}

function MeetingList({ own, meetings, locale }: Props & { meetings: OwnBilaterals['meetings'] }) {
  const t = useTranslations('bilaterals')
  const { slug, timeZone } = own.summit
  return (
    <ul className="meetings">
      {meetings.map(({ meeting, side, other }) => {
        const { id, startsAt, endsAt, answerBy, awaits } = meeting
        const name = nameOf(other, locale)
        return (
          <li key={id}>
            <p className="meeting-name">
              <a
                href={addressOf(locale, {
                  pathname: '/summits/[slug]/bilaterals/[id]',
                  params: { slug, id },
                })}
              >
                <b>{name}</b>
              </a>
              <span className="quiet">{t(`levels.${meeting.level}`)}</span>
            </p>
            <p dir="auto">{meeting.subject}</p>
            <p className="marks">
              {startsAt && endsAt ? (
                <span>{spanIn(startsAt, endsAt, timeZone, locale)}</span>
              ) : (
                awaits && <span>{t('noTime')}</span>
              )}
              {meeting.state === 'scheduled' && <span>{pickText(meeting.room, locale)}</span>}
              {meeting.state === 'accepted' && <span>{t('toPlace')}</span>}
              {answerBy && (
                <span>
                  {t(awaits === side || meeting.state === 'bumped' ? 'answerBy' : 'theyAnswerBy', {
                    when: momentIn(answerBy, timeZone, locale),
                  })}
                </span>
              )}
              <span className="tag">{t(`states.${meeting.state}`)}</span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
