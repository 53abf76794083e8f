import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import { usePlaceWords } from '@/components/registration/place-words'
import { Said } from '@/components/ui/said'
import type { PersonView } from '@/domain/registration/person-queries'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { timeSpan } from '@/domain/shared/time-format'

type Props = { locale: Language; timeZone: string; person: PersonView }

/** Days, what is waited for and how far ahead the line is, and seats in sessions. */
export function PersonPlaces({ locale, timeZone, person: { view, seats, priorities } }: Props) {
  const t = useTranslations('desk')
  const place = usePlaceWords(locale)
  if (view.days.length + view.waiting.length + seats.length === 0)
    return <p className="quiet">{t('person.noPlaces')}</p>
  const standing = (one: PersonView['view']['waiting'][number]) => {
    const { priority, reason } = priorities[one.entryId] ?? { priority: 'ordinary', reason: null }
    return (
      <>
        {one.position === null
          ? one.offeredUntil && t('person.offeredUntil', dateTime(one.offeredUntil, timeZone, locale))
          : t('person.position', { position: number(one.position, locale) })}
        {priority !== 'ordinary' && (
          <span className="small quiet desk-wait" dir="auto">
            {t(`act.priorities.${priority}`)}
            {reason && ` – ${reason}`}
          </span>
        )}
      </>
    )
  }
  const ofDay = (date: string) =>
    view.waiting.find(({ place: waited }) => waited.of === 'day' && waited.date === date)
  const others = view.waiting.filter(
    ({ place: waited }) => waited.of !== 'day' || !view.days.some(({ date }) => date === waited.date),
  )
  return (
    <dl className="facts">
      {view.days.map(({ date, placed }) => {
        const waited = ofDay(date)
        return (
          <div key={date}>
            <dt>{weekdayDate(date, 'UTC', locale)}</dt>
            <dd>{waited ? standing(waited) : t(placed ? 'person.placed' : 'person.notPlaced')}</dd>
          </div>
        )
      })}
      {others.map((one) => (
        <div key={one.entryId}>
          <dt>{t('person.waitsFor', { place: place(one.place) })}</dt>
          <dd>{standing(one)}</dd>
        </div>
      ))}
      {seats.map(({ code, title, state, startsAt, endsAt }) => (
        <div key={code}>
          <dt>{t('person.seat', { code })}</dt>
          <dd>
            <Said text={title} locale={locale} />
            <span className="small quiet desk-wait">
              {startsAt &&
                endsAt &&
                `${weekdayDate(startsAt, timeZone, locale)}, ${timeSpan(startsAt, endsAt, timeZone, locale)}`}{' '}
              {state === 'offered' && t('person.seatOffered')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
