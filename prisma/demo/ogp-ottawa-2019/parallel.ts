import type { DemoSession } from '../format'

/** A parallel session before its round gives it a type and a time. */
type InRound = Omit<DemoSession, 'type' | 'day' | 'start' | 'end'>

/** Ten sessions at the same time. `start` and `end` are wall-clock times in Ottawa. */
export function round(day: string, start: string, end: string, sessions: InRound[]): DemoSession[] {
  return sessions.map((session) => ({ ...session, type: 'parallel', day, start, end }))
}

/** The moderator, then the panellists. */
export function panel(moderator: string, ...panellists: string[]): NonNullable<DemoSession['speakers']> {
  return [
    [moderator, 'moderator'],
    ...panellists.map((panellist): [string, 'panellist'] => [panellist, 'panellist']),
  ]
}

/** The organiser, then its partners. */
export function by(organiser: string, ...partners: string[]): NonNullable<DemoSession['organisations']> {
  return [[organiser, 'organiser'], ...partners.map((partner): [string, 'partner'] => [partner, 'partner'])]
}

export const both = ['en', 'fr']
