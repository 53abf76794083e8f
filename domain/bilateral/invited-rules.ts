import { type Outcome, sessionRow } from '@/domain/change/schema'

/** Somebody who is invited to a session. */
export type Invitation = { sessionId: string; email: string }

const guestsOf = (fields: Outcome['row']) =>
  sessionRow
    .pick({ guests: true })
    .partial()
    .parse(fields ?? {}).guests ?? []

/** Who is invited by an act, and was not before. */
export const invitationsOf = (outcomes: readonly Outcome[]): Invitation[] =>
  outcomes.flatMap(({ changed: { of, id, before, after } }) => {
    if (of !== 'session') return []
    const known = new Set(guestsOf(before).map(({ email }) => email))
    return guestsOf(after).flatMap(({ email }) => (known.has(email) ? [] : [{ sessionId: id, email }]))
  })
