import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import type { SessionView } from '@/domain/session/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { timeSpan, wallTime } from '@/domain/shared/time-format'
import { addDays } from '@/domain/shared/time'

type Props = { locale: Language; slug: string; timeZone: string; session: SessionView }

/** What is worth a look before publishing. The draft may be so; nothing here refuses to save. */
export function SessionWarnings({ locale, slug, timeZone, session }: Props) {
  const t = useTranslations('sessionForm')
  const { overlaps, room, content } = session
  const { date, start, end, afterMidnight, seats, access } = content
  const tooSmall =
    access === 'seats' &&
    seats !== null &&
    room?.capacity !== null &&
    room !== null &&
    seats > (room.capacity ?? 0)
  const nextDay = date !== null && start !== null && end !== null && end <= start
  if (overlaps.length === 0 && !tooSmall && !nextDay) return null
  return (
    <div className="banner banner-warn">
      <Icon name="warn" />
      <h2>{t('warnings')}</h2>
      {overlaps.length > 0 && (
        <div>
          <p>{t('overlaps', { room: pickText(room?.name, locale) })}</p>
          <ul>
            {overlaps.map((other) => (
              <li key={other.code}>
                <a
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/sessions/[code]',
                    params: { slug, code: other.code },
                  })}
                >
                  {t('overlap', {
                    title: pickText(other.title, locale) || other.code,
                    time: timeSpan(other.startsAt, other.endsAt, timeZone, locale),
                  })}
                </a>
              </li>
            ))}
          </ul>
          <p className="quiet">{t('overlapsHint')}</p>
        </div>
      )}
      {tooSmall && (
        <p>
          {t('roomSmall', {
            room: pickText(room.name, locale),
            capacity: room.capacity ?? 0,
            seats: seats ?? 0,
          })}
        </p>
      )}
      {nextDay && (
        <p>
          {t('nextDay', {
            date: weekdayDate(addDays(date, afterMidnight ? 2 : 1), 'UTC', locale, { inSentence: true }),
            time: wallTime(end, locale),
          })}
        </p>
      )}
    </div>
  )
}
