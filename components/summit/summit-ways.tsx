import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import type { ReleaseDocument } from '@/domain/release/schema'
import { type Language, pickText } from '@/domain/shared/language'

type Props = { document: ReleaseDocument; locale: Language }

/** The calendar feed: the one thing to take away from a summit's page. */
export function SubscribeCall({ document: { summit }, locale }: Props) {
  const t = useTranslations('summit.subscribe')
  const { slug } = summit
  return (
    <section className="section">
      <div className="call">
        <div>
          <h2>{t('title')}</h2>
          <p>{t('body')}</p>
        </div>
        <p className="row">
          <a className="btn" href={`/api/v1/summits/${slug}/agenda.ics?lang=${locale}`}>
            {t('link')}
          </a>
          <a href={addressOf(locale, { pathname: '/summits/[slug]/open-data', params: { slug } })}>
            {t('more')}
          </a>
        </p>
      </div>
    </section>
  )
}

/** Where it takes place and which series it belongs to. */
export function SummitSides({ document, locale }: Props) {
  const t = useTranslations('summit')
  const { summit, venues, series } = document
  return (
    <div className="section two">
      {venues.length > 0 && (
        <section>
          <h2>{t('venues')}</h2>
          <ul className="plain">
            {venues.map((venue) => (
              <li key={venue.id}>
                <Said text={venue.name} locale={locale} />
                {!venue.online && pickText(venue.city, locale) && (
                  <>
                    {', '}
                    <Said text={venue.city} locale={locale} />
                  </>
                )}
              </li>
            ))}
          </ul>
          <a href={addressOf(locale, { pathname: '/summits/[slug]/venues', params: { slug: summit.slug } })}>
            {t('venuesMore')}
          </a>
        </section>
      )}
      {series && (
        <section>
          <h2>{t('series')}</h2>
          <p>
            <SeriesSentence series={series} summit={summit} locale={locale} />
          </p>
        </section>
      )}
    </div>
  )
}

type SeriesProps = {
  series: NonNullable<ReleaseDocument['series']>
  summit: ReleaseDocument['summit']
  locale: Language
}

function SeriesSentence({ series, summit, locale }: SeriesProps) {
  const t = useTranslations('summit')
  const link = () => (
    <a href={addressOf(locale, { pathname: '/series/[series]', params: { series: series.slug } })}>
      <Said text={series.name} locale={locale} />
    </a>
  )
  const name = () => <Said text={summit.name} locale={locale} />
  return series.episode === null
    ? t.rich('seriesOf', { summit: name, link })
    : t.rich('episodeOf', { summit: name, link, episode: String(series.episode) })
}
