import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { addressOf } from '@/components/site/address'
import type { SummitCard } from '@/domain/release/queries'
import { dateRangeParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import type { SummitGroups } from './group-summits'

type Props = {
  card: SummitCard
  group: keyof SummitGroups
  locale: Language
  /** On the page of its series, which need not be named again; the episode is said instead. */
  inSeries?: boolean
}

/** A summit in a list: when and where, what about, how far along. */
export function SummitRow({ card, group, locale, inSeries = false }: Props) {
  const t = useTranslations('home')
  const { summit, sessionCount } = card
  return (
    <li>
      <p className="when">
        <TextParts parts={dateRangeParts(summit.startsOn, summit.endsOn, summit.timeZone, locale)} />
        <small>
          <Said text={summit.place} locale={locale} />
        </small>
      </p>
      <div>
        <h3>
          <a href={addressOf(locale, { pathname: '/summits/[slug]', params: { slug: summit.slug } })}>
            <Said text={summit.name} locale={locale} />
          </a>
        </h3>
        <p className="what">
          <Said text={summit.theme} locale={locale} />
        </p>
        {inSeries ? <EpisodeLine card={card} /> : <SeriesLine card={card} locale={locale} />}
      </div>
      <p className="state">
        <StateTag card={card} group={group} />
        <small>{t('sessions', { count: sessionCount })}</small>
      </p>
    </li>
  )
}

function SeriesLine({ card: { series }, locale }: Pick<Props, 'card' | 'locale'>) {
  const t = useTranslations('home')
  if (!series) return null
  const href = { pathname: '/series/[series]', params: { series: series.slug } } as const
  return (
    <p className="small quiet series-line">
      {t.rich('inSeries', {
        link: () => (
          <a href={addressOf(locale, href)}>
            <Said text={series.name} locale={locale} />
          </a>
        ),
      })}
    </p>
  )
}

function EpisodeLine({ card: { series } }: Pick<Props, 'card'>) {
  const t = useTranslations('series')
  if (!series || series.episode === null) return null
  return <p className="small quiet">{t('episode', { number: String(series.episode) })}</p>
}

/** What the dates say goes before what the organisers set: an open registration is no news once it is over. */
function StateTag({ card: { state }, group }: Pick<Props, 'card' | 'group'>) {
  const t = useTranslations('home.state')
  if (group === 'running') return <span className="tag tag-now">{t('live')}</span>
  if (group === 'past') return <span className="tag">{t(state === 'archived' ? 'archived' : 'over')}</span>
  return <span className={state === 'open' ? 'tag tag-ok' : 'tag'}>{t(state)}</span>
}
