import { type Text, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { addDays, dayOf, instantToWall, wallToInstant } from '@/domain/shared/time'
import {
  type SessionColumns,
  type SessionContent,
  type SessionFrame,
  type TextField,
  textFields,
} from './schema'

/** The columns as the database gives them: texts are JSON that nobody has looked at yet. */
export type SessionRow = Omit<SessionColumns, TextField> & Record<TextField, unknown>

/** The session's row as its form shows it: times on the wall clock of the summit. */
export function contentOf(row: SessionRow, frame: SessionFrame): SessionContent {
  const { startsAt, endsAt } = row
  const start = startsAt && instantToWall(startsAt, frame.timeZone)
  const day = frame.days.find((known) => known.id === row.dayId)?.date
  // Filed under the day before, or else under the day of its start: the form can say no more.
  const afterMidnight = Boolean(start && day && addDays(day, 1) === start.date)
  const { type, origin, access, status, roomId, languages, interpretation, seats, webcast } = row
  return {
    ...(textsOfRow(row) as Record<TextField, Record<string, string>>), // no undefined value comes out of JSON
    type,
    origin,
    access,
    status,
    roomId,
    languages,
    interpretation,
    seats,
    webcast,
    date: (afterMidnight && day) || (start?.date ?? null),
    start: start?.time ?? null,
    end: endsAt ? instantToWall(endsAt, frame.timeZone).time : null,
    afterMidnight,
    theme: row.topicId ?? row.trackId,
    embargoUntil: row.embargoUntil && wallMoment(row.embargoUntil, frame.timeZone),
  }
}

/**
 * The columns that the content asks for, on top of what the row has in other languages than the summit's own.
 * Refusals, each with the `field`: title_needed · date_needed · start_needed · end_needed · not_a_choice (an id that
 * is none of this summit's, a day that is none of its days) · time_does_not_exist (`next`: the instant of the clock
 * change) · seats_needed (a session with places must say how many).
 */
export function columnsOf(
  content: SessionContent,
  frame: SessionFrame,
  before: SessionRow | null,
): Result<SessionColumns> {
  const texts = textsOf(content, frame, before)
  if (Object.keys(texts.title).length === 0) {
    return refuse('title_needed', { field: `title.${frame.contentLanguages[0] ?? 'en'}` })
  }
  const when = timesOf(content, frame, before)
  if (!when.ok) return when
  if (content.roomId !== null && !frame.roomIds.includes(content.roomId)) {
    return refuse('not_a_choice', { field: 'roomId' })
  }
  const theme = themeOf(content.theme, frame)
  if (!theme) return refuse('not_a_choice', { field: 'theme' })
  if (content.access === 'seats' && content.seats === null) return refuse('seats_needed', { field: 'seats' })
  const embargo = embargoOf(content, frame, before)
  if (!embargo.ok) return embargo
  const { type, origin, access, status, roomId, seats, webcast } = content
  return ok({
    ...texts,
    ...when.value,
    ...theme,
    type,
    origin,
    access,
    status,
    roomId,
    seats,
    webcast,
    embargoUntil: embargo.value,
    languages: unique(content.languages),
    interpretation: unique(content.interpretation),
  })
}

const unique = (list: readonly string[]) => [...new Set(list)]

/** Typed texts in the summit's languages; blank ones are dropped, other languages stay as they are. */
function textsOf(content: SessionContent, frame: SessionFrame, before: SessionRow | null) {
  const kept = (field: TextField) => {
    const others = Object.entries(text.parse(before?.[field] ?? {})).filter(
      ([language]) => !frame.contentLanguages.includes(language),
    )
    const typed = frame.contentLanguages.map(
      (language) => [language, content[field][language] ?? ''] as const,
    )
    return Object.fromEntries([...typed, ...others].flatMap(([key, value]) => (value ? [[key, value]] : [])))
  }
  return { title: kept('title'), abstract: kept('abstract'), location: kept('location') }
}

type Times = Pick<SessionColumns, 'startsAt' | 'endsAt' | 'dayId'>

function timesOf(content: SessionContent, frame: SessionFrame, before: SessionRow | null): Result<Times> {
  const { date, start, end, afterMidnight } = content
  // Untouched times stay to the second, and so does what the form cannot say: a session of several days, and the
  // second of two hours that clocks show twice.
  if (before && sameWhen(content, contentOf(before, frame))) {
    return ok({ startsAt: before.startsAt, endsAt: before.endsAt, dayId: before.dayId })
  }
  if (date === null && start === null && end === null)
    return ok({ startsAt: null, endsAt: null, dayId: null })
  if (date === null) return refuse('date_needed', { field: 'date' })
  if (start === null) return refuse('start_needed', { field: 'start' })
  if (end === null) return refuse('end_needed', { field: 'end' })
  const day = frame.days.find((known) => known.date === date)
  const stands = before?.startsAt && dayOf(before.startsAt, frame.timeZone) === date
  if (!day && !stands) return refuse('not_a_choice', { field: 'date' })
  // A day of the summit's own is needed to file a session under the day before its start.
  if (!day && afterMidnight) return refuse('not_a_choice', { field: 'date' })
  const startDate = afterMidnight ? addDays(date, 1) : date
  const startsAt = wallToInstant(startDate, start, frame.timeZone)
  if (!startsAt.ok) return refuse(startsAt.code, { ...startsAt.details, field: 'start' })
  const endsAt = wallToInstant(end <= start ? addDays(startDate, 1) : startDate, end, frame.timeZone)
  if (!endsAt.ok) return refuse(endsAt.code, { ...endsAt.details, field: 'end' })
  if (endsAt.value.instant <= startsAt.value.instant) return refuse('end_before_start', { field: 'end' })
  return ok({ startsAt: startsAt.value.instant, endsAt: endsAt.value.instant, dayId: day?.id ?? null })
}

const whenFields = ['date', 'start', 'end', 'afterMidnight'] as const

const sameWhen = (a: SessionContent, b: SessionContent) => whenFields.every((field) => a[field] === b[field])

function wallMoment(at: Date, zone: string): string {
  const { date, time } = instantToWall(at, zone)
  return `${date}T${time}`
}

/** An untouched one stays to the second. */
function embargoOf(
  { embargoUntil }: SessionContent,
  { timeZone }: SessionFrame,
  before: SessionRow | null,
): Result<Date | null> {
  if (embargoUntil === null) return ok(null)
  const stands = before?.embargoUntil ?? null
  if (stands && wallMoment(stands, timeZone) === embargoUntil) return ok(stands)
  const [date = '', time = ''] = embargoUntil.split('T')
  const at = wallToInstant(date, time, timeZone)
  return at.ok ? ok(at.value.instant) : refuse(at.code, { ...at.details, field: 'embargoUntil' })
}

function themeOf(
  theme: string | null,
  { tracks }: SessionFrame,
): Pick<SessionColumns, 'trackId' | 'topicId'> | null {
  if (theme === null) return { trackId: null, topicId: null }
  const track = tracks.find((known) => known.id === theme || known.topicIds.includes(theme))
  return track ? { trackId: track.id, topicId: track.id === theme ? null : theme } : null
}

/**
 * Marks of texts whose other language was changed since (domain rule 6), after a change from `before` to `after`.
 * A text that is rewritten makes the untouched ones beside it stale; rewritten together, none is. A first translation
 * makes nothing stale. `confirmed` says which are still right all the same.
 */
export function staleAfter(
  before: Record<TextField, Text>,
  after: Record<TextField, Text>,
  stale: readonly string[],
  languages: readonly string[],
  confirmed: readonly string[] = [],
): string[] {
  return textFields.flatMap((field) => {
    const written = languages.filter((language) => after[field][language])
    const changed = written.filter((language) => after[field][language] !== before[field][language])
    const rewritten = changed.some((language) => before[field][language])
    return written
      .filter((language) => !changed.includes(language))
      .map((language) => `${field}.${language}`)
      .filter((mark) => (rewritten || stale.includes(mark)) && !confirmed.includes(mark))
  })
}

/** What the form of a new session begins with. */
export const emptySession = (contentLanguages: readonly string[]): SessionContent => ({
  title: {},
  abstract: {},
  location: {},
  type: 'parallel',
  origin: null,
  access: 'open',
  status: 'scheduled',
  date: null,
  start: null,
  end: null,
  afterMidnight: false,
  roomId: null,
  theme: null,
  languages: [...contentLanguages],
  interpretation: [],
  seats: null,
  webcast: null,
  embargoUntil: null,
})

/** Texts that lack a content language: a title always, the others where one language has them (`abstract.fr`). */
export function missingTexts(texts: Record<TextField, Text>, languages: readonly string[]): string[] {
  return textFields.flatMap((field) => {
    const missing = languages.filter((language) => !texts[field][language]?.trim())
    if (field !== 'title' && missing.length === languages.length) return []
    return missing.map((language) => `${field}.${language}`)
  })
}

/** The columns of text, looked at. */
export const textsOfRow = (row: Record<TextField, unknown>): Record<TextField, Text> => ({
  title: text.parse(row.title),
  abstract: text.parse(row.abstract),
  location: text.parse(row.location),
})

const codeLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A session's code from random bytes: six of 0-9 A-Z. Bytes of 252 and more are passed over, so that none is likelier. */
export function codeFrom(bytes: Iterable<number>): string | null {
  const letters = [...bytes].filter((byte) => byte < 252).map((byte) => codeLetters[byte % 36] ?? '')
  return letters.length < 6 ? null : letters.slice(0, 6).join('')
}

/** A code that none of those taken is. */
export function freeCode(taken: ReadonlySet<string>, random: () => Iterable<number>): string {
  for (;;) {
    const code = codeFrom(random())
    if (code && !taken.has(code)) return code
  }
}

/** The columns as a draft row has them: instants as ISO 8601. */
export const fieldsOf = ({ startsAt, endsAt, embargoUntil, ...columns }: SessionColumns) => ({
  ...columns,
  embargoUntil: embargoUntil?.toISOString() ?? null,
  startsAt: startsAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
})
