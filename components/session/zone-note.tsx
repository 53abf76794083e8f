import { useTranslations } from 'next-intl'
import type { ReleaseDocument } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'
import { zoneName } from '@/domain/shared/zone-format'

/** Says the zone of a list's times, as it is named on the summit's first day. */
export function ZoneNote({ summit, locale }: { summit: ReleaseDocument['summit']; locale: Language }) {
  const t = useTranslations('summit')
  // Noon, so that a change of clocks in the night before does not matter.
  const zone = zoneName(`${summit.startsOn}T12:00:00Z`, summit.timeZone, locale)
  return <p className="small quiet zone-note">{t('timesIn', { zone })}</p>
}
