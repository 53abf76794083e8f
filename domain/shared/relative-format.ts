/** How far off something is, in words: `in 5 minutes`, `il y a 2 heures`. */
import { type Language, NBSP, bcp47 } from './language'
import { type Instant, minutesBetween } from './time'

/** The largest whole unit of days, hours or minutes between now and the instant, rounded towards now. */
export function relative(instant: Instant, now: Instant, language: Language): string {
  const minutes = minutesBetween(now, instant)
  const format = new Intl.RelativeTimeFormat(bcp47(language), { numeric: 'always' })
  const size = Math.abs(minutes)
  const said =
    size < 60
      ? format.format(minutes, 'minute')
      : size < 24 * 60
        ? format.format(Math.trunc(minutes / 60), 'hour')
        : format.format(Math.trunc(minutes / (24 * 60)), 'day')
  return said.replace(/(\d)\s/g, `$1${NBSP}`)
}
