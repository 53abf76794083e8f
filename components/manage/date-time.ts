import { date } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { type Instant } from '@/domain/shared/time'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'

/** An instant as the arguments of a sentence with `{date}`, `{time}` and `{zone}`. */
export const dateTime = (at: Instant, zone: string, language: Language) => ({
  date: date(at, zone, language),
  time: time(at, zone, language),
  zone: zoneName(at, zone, language),
})
