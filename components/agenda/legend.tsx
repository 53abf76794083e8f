import { useTranslations } from 'next-intl'
import { trackLetters } from '@/domain/agenda/rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import { origins } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'
import { zoneName } from '@/domain/shared/zone-format'
import { addressOf } from '@/components/site/address'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { originIcons } from './agenda-card'

type Props = { locale: Language; document: ReleaseDocument; firstStart: string }

/** The zone, what the drawings mean, and the day to take away; on paper also the tracks. */
export function Legend({ locale, document, firstStart }: Props) {
  const t = useTranslations('agenda')
  const letters = trackLetters(document.tracks, locale)
  const { slug, timeZone } = document.summit
  return (
    <div className="wide legend">
      <p>{t('times', { zone: zoneName(firstStart, timeZone, locale) })}</p>
      <p className="own-note" data-own-note hidden>
        {t('ownTimes')}
      </p>
      {document.tracks.length > 0 && (
        <ul className="legend-list only-print">
          {document.tracks.map((track, index) => (
            <li key={track.id} className={`track track-${index < COLOURED_TRACKS ? index + 1 : 0}`}>
              <b>{letters.get(track.id)}</b>
              <Said text={track.name} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {document.sessions.some(({ origin }) => origin !== null) && (
        <ul className="legend-list">
          <li>{t('organised')}</li>
          {origins.map((origin) => (
            <li key={origin} className="origin">
              <Icon name={originIcons[origin]} />
              {t(`by.${origin}`)}
            </li>
          ))}
        </ul>
      )}
      <p className="legend-end">
        <a href={addressOf(locale, { pathname: '/summits/[slug]/search', params: { slug } })}>
          <Icon name="search" />
          {t('searchSummit')}
        </a>
        <a href={`/api/v1/summits/${slug}/agenda.ics?lang=${locale}`}>
          <Icon name="cal" />
          {t('subscribe')}
        </a>
        <button className="btn-plain" type="button" data-print hidden>
          <Icon name="print" />
          {t('print')}
        </button>
      </p>
    </div>
  )
}
