import { fold } from '@/domain/shared/text'

/** Times and lengths as people type them into sheets, in English and in French. */

/** Characters looked at: nobody writes a time that is longer, and a cell may hold a book. */
const MOST = 60

/** A colon as it comes out of other keyboards, and the spaces of typography. */
const plain = (text: string) =>
  fold(text)
    .replace(/[\u02D0\uFF1A\uA789\u2236\uFE55]/g, ':')
    .replace(/[\u2000-\u200B\u3000]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const named: Record<string, number> = { noon: 720, midi: 720, midnight: 0, minuit: 0 }

/** Minutes after midnight, 0 to 1440: `9:30`, `09h30`, `9 h 30`, `15ː30`, `9h`, `9.30`, `0930`, `1:30 p.m.`, `midi`; null for what is no time. */
export function clockTime(text: string): number | null {
  if (text.length > MOST) return null
  const time = plain(text)
  if (time in named) return named[time] ?? null
  const match =
    /^(\d{1,2}) ?(?::|h|\.) ?(\d{2})(?: ?(?::|min|m) ?(?:\d{2}(?:\.\d+)?)?)? ?(?:s )?([ap]\.? ?m\.?)?$/.exec(
      time,
    ) ??
    /^(\d{1,2}) ?h(?:eures?|rs?|ours?)?()()$/.exec(time) ??
    /^(\d{1,2})() ?([ap]\.? ?m\.?)$/.exec(time) ??
    /^(\d{2})(\d{2})()$/.exec(time)
  if (!match) return null
  const [hour, minute, half] = [Number(match[1]), Number(match[2] || 0), match[3]?.[0]]
  if (minute > 59 || hour > 24 || (half && (hour < 1 || hour > 12))) return null
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  const minutes = hours * 60 + minute
  return minutes > 1440 ? null : minutes
}

/** Both ends of `9:30-10:45`, `9 h 30 à 10 h 45`, `de 9 h à 17 h`, `1:30 to 2:45 pm`; null for anything else. */
export function clockRange(text: string): { start: number; end: number } | null {
  if (text.length > MOST) return null
  const parts = plain(text)
    .replace(/^(de|from|entre|between) /, '')
    .split(/ ?(?:[-–—−→>]+| to | a | au | until | till | jusqu'a | et | and ) ?/)
  const [from = '', to = ''] = parts
  if (parts.length !== 2) return null
  const end = clockTime(to)
  const half = /([ap])\.? ?m\.?$/.exec(to)?.[0]
  const inHalf = half && !/[ap]\.? ?m\.?$/.test(from) ? clockTime(`${from} ${half}`) : null
  const start = inHalf !== null && end !== null && inHalf < end ? inHalf : clockTime(from)
  return start === null || end === null ? null : { start, end }
}

/** Whole minutes of `75`, `75 min`, `1:15`, `1h15 min.`, `1 h`, `1,5 h`, `1 hour 30 minutes`, `PT1H15M`; null for what is no length. */
export function lengthInMinutes(text: string): number | null {
  if (text.length > MOST) return null
  const length = plain(text).replace(/\.$/, '')
  const whole = (hours: string | undefined, minutes: string | undefined) => {
    const sum = Number((hours || '0').replace(',', '.')) * 60 + Number(minutes || 0)
    return Number.isFinite(sum) && sum <= 31 * 1440 ? Math.round(sum) : null
  }
  const bare = /^(\d{1,4})(?:[.,]0+)?(?: ?(?:m|mn|min|mins|minutes?)\.?)?$/.exec(length)
  if (bare) return whole(undefined, bare[1])
  const clock = /^(\d{1,3}):(\d{2})(?::\d{2})?(?: ?h)?$/.exec(length)
  if (clock) return Number(clock[2]) > 59 ? null : whole(clock[1], clock[2])
  const iso = /^p(?:(\d{1,2})d)?(?:t(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:\d+s)?)?$/.exec(length)
  if (iso && length.length > 2) return whole(String(Number(iso[1] ?? 0) * 24 + Number(iso[2] ?? 0)), iso[3])
  const words =
    /^(\d{1,3}(?:[.,]\d{1,2})?) ?(?:h|hr|hrs|hours?|heures?)\.?(?: ?(?:and |et )?(\d{1,2}) ?(?:m|mn|min|mins|minutes?)?\.?)?$/.exec(
      length,
    )
  return words ? whole(words[1], words[2]) : null
}
