import { useTranslations } from 'next-intl'
import { date } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import type { PublicSummit } from '@/domain/release/queries'
import { addressOf } from './address'
import { ListedPlace } from './listed-place'

/** Which release is shown and since when, and the pages about the site itself. */
export function SiteFooter({ locale, summit }: { locale: Language; summit: PublicSummit | null }) {
  const t = useTranslations('site')
  return (
    <footer className="foot">
      <div className="wide">
        <p>{summit ? <ReleaseLine locale={locale} summit={summit} /> : t('name')}</p>
        <ul>
          {summit && <SummitLinks locale={locale} slug={summit.document.summit.slug} />}
          <li>
            <a href={addressOf(locale, '/accessibility')}>{t('accessibility')}</a>
          </li>
          <li>
            <a href={addressOf(locale, '/privacy')}>{t('privacy')}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

function ReleaseLine({ locale, summit }: { locale: Language; summit: PublicSummit }) {
  const t = useTranslations('site')
  const { number, publishedAt } = summit.release
  const zone = summit.document.summit.timeZone
  return t('release', {
    number: String(number),
    date: date(publishedAt, zone, locale),
    time: time(publishedAt, zone, locale),
    zone: zoneName(publishedAt, zone, locale),
  })
}

function SummitLinks({ locale, slug }: { locale: Language; slug: string }) {
  const t = useTranslations('site')
  const params = { slug }
  return (
    <>
      <li>
        <a href={addressOf(locale, { pathname: '/summits/[slug]/releases', params })}>{t('releases')}</a>
      </li>
      <ListedPlace />
      <li>
        <a href={addressOf(locale, { pathname: '/summits/[slug]/announced-meetings', params })}>
          {t('announced')}
        </a>
      </li>
      <li>
        <a href={addressOf(locale, { pathname: '/summits/[slug]/open-data', params })}>{t('openData')}</a>
      </li>
      <li>
        <a href={`/api/v1/summits/${slug}/agenda.ics?lang=${locale}`}>{t('subscribe')}</a>
      </li>
    </>
  )
}
