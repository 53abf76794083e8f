import { useTranslations } from 'next-intl'
import { SiteName, type SitePlace, SummitPlaces } from '@/components/site/site-frame'
import type { PublicSummit } from '@/domain/release/queries'
import { dateParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { time } from '@/domain/shared/time-format'
import { TextParts } from '@/components/ui/text-parts'

type Props = {
  locale: Language
  summit: PublicSummit
  now: Date
  current?: SitePlace
  /** Whether this reader may read the list of delegations. */
  listed: boolean
}

/** Which summit a personal page belongs to, its places, and its clock where that is not today's. */
export function SummitBar({ locale, summit, now, current, listed }: Props) {
  const t = useTranslations('site')
  const { document, clockOffset } = summit
  const zone = document.summit.timeZone
  const clock = summitNow(now, clockOffset)
  return (
    <div className="summit-bar">
      {clockOffset !== 0 && (
        <p className="demo-clock">
          <span className="wrap">
            {t('demoClock')} {t('demoClockAt')} <TextParts parts={dateParts(clock, zone, locale)} />,{' '}
            {time(clock, zone, locale)}
          </span>
        </p>
      )}
      <div className="wrap site-bar">
        <SiteName locale={locale} summit={summit} />
        <SummitPlaces locale={locale} summit={summit} current={current} listed={listed} />
      </div>
    </div>
  )
}
