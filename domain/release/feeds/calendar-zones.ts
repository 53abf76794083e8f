/** VTIMEZONE (RFC 5545, section 3.6.5) with the changes of clocks that really happen around the events. */
import type { Language } from '@/domain/shared/language'
import { instantToWall, offsetMinutes } from '@/domain/shared/time'
import { zoneAbbreviation } from '@/domain/shared/zone-format'
import { contentLine, textLine } from './calendar-lines'

/** Clocks never change twice within a week. */
const STEP = 7 * 24 * 3_600_000

type Change = { at: number; from: number; to: number }

/** Zones that need no VTIMEZONE, since their times are written with `Z`. */
export const isUtc = (zone: string): boolean => /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/.test(zone)

/**
 * The component's lines, for events from `first` to `last`: every change from the year before to the year after,
 * so that each event has an onset before it; a zone whose clocks do not change has one standard time.
 */
export function zoneLines(zone: string, first: Date, last: Date, language: Language): string[] {
  const start = Date.UTC(first.getUTCFullYear() - 1, 0, 1)
  const end = Date.UTC(last.getUTCFullYear() + 2, 0, 1)
  const changes = changesBetween(zone, start, end)
  const [beforeAll] = changes
  const constant = beforeAll?.from ?? offsetMinutes(new Date(start), zone)
  const opening =
    beforeAll && beforeAll.at <= first.getTime()
      ? []
      : observance('STANDARD', '19700101T000000', constant, constant, nameAt(zone, start, language))
  return [
    'BEGIN:VTIMEZONE',
    contentLine('TZID', zone),
    ...opening,
    ...changes.flatMap((change) =>
      observance(
        isDaylight(zone, change) ? 'DAYLIGHT' : 'STANDARD',
        // The onset is written in the wall time that was in force before it.
        compact(new Date(change.at + change.from * 60_000).toISOString()),
        change.from,
        change.to,
        nameAt(zone, change.at, language),
      ),
    ),
    'END:VTIMEZONE',
  ]
}

/** `20190530T103000`: wall time without a zone, from an instant. */
export function wallStamp(instant: Date, zone: string): string {
  const { date, time } = instantToWall(instant, zone)
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`
}

/** `20190530T143000Z`. */
export function utcStamp(instant: Date): string {
  return `${compact(instant.toISOString())}Z`
}

function observance(
  kind: 'STANDARD' | 'DAYLIGHT',
  onset: string,
  from: number,
  to: number,
  name: string,
): string[] {
  return [
    `BEGIN:${kind}`,
    contentLine('DTSTART', onset),
    contentLine('TZOFFSETFROM', utcOffset(from)),
    contentLine('TZOFFSETTO', utcOffset(to)),
    textLine('TZNAME', name),
    `END:${kind}`,
  ]
}

function changesBetween(zone: string, start: number, end: number): Change[] {
  const changes: Change[] = []
  let from = offsetMinutes(new Date(start), zone)
  for (let week = start; week < end; week += STEP) {
    const to = offsetMinutes(new Date(week + STEP), zone)
    if (to !== from) changes.push({ at: changeIn(zone, week, week + STEP, from), from, to })
    from = to
  }
  return changes
}

/** The first minute of the new offset, by halving. */
function changeIn(zone: string, before: number, after: number, from: number): number {
  let [low, high] = [before, after]
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2 / 60_000) * 60_000
    if (offsetMinutes(new Date(middle), zone) === from) low = middle
    else high = middle
  }
  return high
}

/** Ahead of the least offset of that year: right for both hemispheres and for zones that change for a month. */
function isDaylight(zone: string, { at, from, to }: Change): boolean {
  const year = new Date(at).getUTCFullYear()
  const usual = [0, 6].map((month) => offsetMinutes(new Date(Date.UTC(year, month, 1)), zone))
  return to > Math.min(from, ...usual)
}

function nameAt(zone: string, at: number, language: Language): string {
  const instant = new Date(at)
  return zoneAbbreviation(instant, zone, language) ?? `UTC${utcOffset(offsetMinutes(instant, zone))}`
}

/** `-0400`, `+0545`. */
function utcOffset(minutes: number): string {
  const size = Math.abs(Math.round(minutes))
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`
}

function compact(iso: string): string {
  return iso.slice(0, 19).replace(/[-:]/g, '')
}
