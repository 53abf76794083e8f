import type { ReleaseDocument, ReleasedSession, SessionType } from '@/domain/release/schema'
import { publicSessions } from '@/components/session/session-parts'

/** Types that a day may have many of: they are counted instead of named once there are more than two. */
export const countedTypes = ['parallel', 'side_event', 'meeting', 'workshop', 'visit'] as const
export type CountedType = (typeof countedTypes)[number]

/** One line about a day: a session by name, or how many there are of a type. */
export type DayLine = { session: ReleasedSession } | { type: CountedType; count: number }

export type DayView = {
  date: string
  day: ReleaseDocument['days'][number] | null
  lines: DayLine[]
  /** Sessions that no line names or counts. */
  others: number
}

const named: readonly SessionType[] = [
  'plenary',
  'ceremony',
  'ministerial',
  'reception',
  'networking',
  ...countedTypes,
]
const MOST_LINES = 6

/** What a day holds, in order of time; meals, breaks and the registration desk go without saying. */
export function dayView(document: ReleaseDocument, date: string): DayView {
  const sessions = publicSessions(document).filter(
    ({ day, status, type }) => day === date && status === 'scheduled' && named.includes(type),
  )
  const many = countedTypes.filter((type) => sessions.filter((session) => session.type === type).length > 2)
  const lines: DayLine[] = []
  for (const session of sessions) {
    const counted = many.find((type) => type === session.type)
    if (!counted) lines.push({ session })
    else if (!lines.some((line) => 'type' in line && line.type === counted))
      lines.push({ type: counted, count: sessions.filter(({ type }) => type === counted).length })
  }
  const kept = lines.slice(0, MOST_LINES)
  const others = lines.slice(MOST_LINES).reduce((sum, line) => sum + ('count' in line ? line.count : 1), 0)
  return { date, day: document.days.find((day) => day.date === date) ?? null, lines: kept, others }
}
