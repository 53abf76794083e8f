import type { SummitAtWork } from '@/domain/session/queries'
import { date } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { instantToWall, summitNow } from '@/domain/shared/time'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import type { SetTime } from './when-to-publish'

/** The clock of a summit as a set time is chosen on it. @param now real time */
export function setTimeOf(
  { timeZone, clockOffset }: Pick<SummitAtWork, 'timeZone' | 'clockOffset'>,
  now: Date,
  locale: Language,
): SetTime {
  const at = summitNow(now, clockOffset)
  return {
    zone: zoneName(at, timeZone, locale),
    today: instantToWall(at, timeZone).date,
    moved: clockOffset === 0 ? null : { date: date(at, timeZone, locale), time: time(at, timeZone, locale) },
  }
}
