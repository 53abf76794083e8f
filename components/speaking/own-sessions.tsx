import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { timeRange } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import type { OwnSession } from '@/domain/speaker/queries'

type Props = { locale: Language; slug: string; sessions: OwnSession[] }

const looks = { public: 'tag tag-ok', cancelled: 'tag tag-block', planned: 'tag', private: 'tag' } as const

/** A speaker's own sessions: as published where they are, marked where they are only planned. */
export function OwnSessions({ locale, slug, sessions }: Props) {
  const t = useTranslations('speaking')
  const terms = useTranslations('terms')
  if (sessions.length === 0) return <p>{t('noSessions')}</p>
  return (
    <ul className="own-sessions">
      {sessions.map((session) => {
        const { code, title, role, state, start, end, place, timeZone } = session
        const isPublic = state === 'public' || state === 'cancelled'
        const name = <Said text={title} locale={locale} />
        return (
          <li key={code}>
            <h3>
              {isPublic ? (
                <a
                  href={addressOf(locale, {
                    pathname: '/summits/[slug]/sessions/[code]',
                    params: { slug, code },
                  })}
                >
                  {state === 'cancelled' ? <s>{name}</s> : name}
                </a>
              ) : (
                name
              )}
            </h3>
            <p>
              {start && end ? (
                <time dateTime={start}>
                  {t('when', {
                    day: weekdayDate(start, timeZone, locale, { year: true }),
                    time: timeRange(start, end, timeZone, locale),
                    zone: zoneName(start, timeZone, locale),
                  })}
                </time>
              ) : (
                t('noTime')
              )}
            </p>
            <p className="marks">
              <span className={looks[state]}>{t(`states.${state}`)}</span>
              <span>{terms(`roles.${role}`)}</span>
              {Object.values(place).some(Boolean) && (
                <span>
                  <Said text={place} locale={locale} />
                </span>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
