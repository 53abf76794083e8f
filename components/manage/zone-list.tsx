import type { Language } from '@/domain/shared/language'
import { zonesIn } from '@/domain/shared/zone-search'
import { zoneName } from '@/domain/shared/zone-format'

/** What a time zone is chosen from: found by city in the reader's language, or by its technical name. */
export function ZoneList({ locale, now }: { locale: Language; now: Date }) {
  return (
    <datalist id="zones">
      {zonesIn(locale).map(({ zone, cities }) => (
        <option key={zone} value={zone} label={`${cities} (${zoneName(now, zone, locale).split(',')[0]})`} />
      ))}
    </datalist>
  )
}
