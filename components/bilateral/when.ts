import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { time, timeSpan } from '@/domain/shared/time-format'

/** `Thursday, May 30, 1:30 to 2 pm`; within a sentence French writes the day small. */
export const spanIn = (
  startsAt: Date,
  endsAt: Date,
  zone: string,
  locale: Language,
  options: { inSentence?: boolean } = {},
): string => `${weekdayDate(startsAt, zone, locale, options)}, ${timeSpan(startsAt, endsAt, zone, locale)}`

/** The same of one moment, within a sentence. */
export const momentIn = (at: Date, zone: string, locale: Language): string =>
  `${weekdayDate(at, zone, locale, { inSentence: true })}, ${time(at, zone, locale)}`
