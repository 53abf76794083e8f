import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { mapAddress } from '@/components/venue/map-address'
import type { ReleaseDocument } from '@/domain/release/schema'
import { weekdayDateParts } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { timeRange } from '@/domain/shared/time-format'
import { sameClock, zoneName } from '@/domain/shared/zone-format'
import { capital, languageList } from './language-list'
import type { SessionParts } from './session-parts'

type Props = { parts: SessionParts; summit: ReleaseDocument['summit']; locale: Language }

/** When, where, in which languages. */
export function SessionFacts({ parts, summit, locale }: Props) {
  const t = useTranslations('session')
  return (
    <dl className="facts">
      <div>
        <dt>{t('when')}</dt>
        <dd>
          <When parts={parts} summit={summit} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{t('where')}</dt>
        <dd>
          <Where parts={parts} summit={summit} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{t('languages')}</dt>
        <dd>
          <Languages parts={parts} locale={locale} />
        </dd>
      </div>
    </dl>
  )
}

/** In the summit's zone, and in the venue's where its clocks differ; the page's script adds the reader's own. */
function When({ parts: { session, timeZone }, summit, locale }: Props) {
  const t = useTranslations('session')
  const inZone = (zone: string) =>
    t('range', {
      range: timeRange(session.start, session.end, zone, locale),
      zone: zoneName(session.start, zone, locale),
    })
  return (
    <>
      <b>
        <TextParts parts={weekdayDateParts(session.start, summit.timeZone, locale, { year: true })} />
      </b>
      <time dateTime={session.start} data-instant="">
        {inZone(summit.timeZone)}
      </time>
      {!sameClock(session.start, timeZone, summit.timeZone) && (
        <span className="own-time">{t('atVenue', { range: inZone(timeZone) })}</span>
      )}
    </>
  )
}

function Where({ parts: { session, room, venue }, summit, locale }: Props) {
  const t = useTranslations('session')
  const stated = Object.values(session.location).some(Boolean)
  if (!room) {
    if (stated) return <Said text={session.location} locale={locale} />
    return summit.mode === 'virtual' ? t('online') : t('noPlace')
  }
  const map = venue && mapAddress(venue)
  const floor = pickText(room.floor, locale)
  return (
    <>
      <b>
        <Said text={room.name} locale={locale} />
      </b>
      <Said text={venue?.name} locale={locale} />
      {floor && (
        <>
          {', '}
          <Said text={room.floor} locale={locale} />
        </>
      )}
      {map && (
        <a className="map" href={map}>
          {t('mapOf', { venue: pickText(venue.name, locale) })}
        </a>
      )}
    </>
  )
}

function Languages({ parts: { session }, locale }: Pick<Props, 'parts' | 'locale'>) {
  const t = useTranslations('session')
  return (
    <>
      {session.languages.length > 0 ? capital(languageList(session.languages, locale)) : t('noLanguage')}
      {session.interpretation.length > 0 && (
        <span className="own-time">
          {t('interpretation', { list: languageList(session.interpretation, locale) })}
        </span>
      )}
    </>
  )
}
