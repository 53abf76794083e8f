import { useTranslations } from 'next-intl'
import { date } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import type { PublicSummit } from '@/domain/release/queries'

/** At the foot of a printed day: paper goes stale, so it says its release, the hour, and where the latest is. */
export function PrintNote(props: { locale: Language; summit: PublicSummit; address: string }) {
  const { locale, summit, address } = props
  const site = useTranslations('site')
  const t = useTranslations('agenda')
  const { shortName, edition, timeZone } = summit.document.summit
  const { number, publishedAt } = summit.release
  return (
    <p className="wide print-note">
      {t('printed', {
        site: site('name'),
        summit: [pickText(shortName, locale), pickText(edition, locale)].filter(Boolean).join(', '),
        number: String(number),
        date: date(publishedAt, timeZone, locale),
        time: time(publishedAt, timeZone, locale),
        zone: zoneName(publishedAt, timeZone, locale),
        address: address.replace(/^https?:\/\//, ''),
      })}
    </p>
  )
}
