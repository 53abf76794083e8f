import type { Language } from '@/domain/shared/language'
import { time, untilTime } from '@/domain/shared/time-format'

type Props = { start: string; end: string; zone: string; locale: Language }

/** When a line of the day begins, and under it when it ends. */
export function LineTime({ start, end, zone, locale }: Props) {
  return (
    <p className="t">
      <time dateTime={start}>{time(start, zone, locale)}</time> <small>{untilTime(end, zone, locale)}</small>
    </p>
  )
}
