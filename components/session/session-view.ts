import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'
import { type SessionParts, publicSessions, sessionParts } from './session-parts'

type Speaker = ReleaseDocument['speakers'][number]
type Organisation = ReleaseDocument['organisations'][number]

/** What the page of a session shows. */
export type SessionView = SessionParts & {
  speakers: {
    speaker: Speaker
    role: ReleasedSession['speakers'][number]['role']
    organisation: Organisation | null
  }[]
  organisations: { organisation: Organisation; part: ReleasedSession['organisations'][number]['part'] }[]
  /** The same session at other times or in other languages. */
  occurrences: ReleasedSession[]
  /** Of the same topic first, then of the same track on the same day; at most five. */
  related: ReleasedSession[]
}

const MOST_RELATED = 5

/** Null when the release has no public session of this code. */
export function sessionView(document: ReleaseDocument, code: string): SessionView | null {
  const sessions = publicSessions(document)
  const session = sessions.find((one) => one.code === code)
  if (!session) return null
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]))
  const organisations = new Map(document.organisations.map((organisation) => [organisation.id, organisation]))
  return {
    ...sessionParts(document)(session),
    speakers: session.speakers.flatMap(({ speakerId, role }) => {
      const speaker = speakers.get(speakerId)
      if (!speaker) return []
      const organisation = (speaker.organisationId && organisations.get(speaker.organisationId)) || null
      return [{ speaker, role, organisation }]
    }),
    organisations: session.organisations.flatMap(({ organisationId, part }) => {
      const organisation = organisations.get(organisationId)
      return organisation ? [{ organisation, part }] : []
    }),
    occurrences: sessions.filter((other) => other !== session && isOccurrence(session, other)),
    related: relatedTo(session, sessions),
  }
}

function isOccurrence(session: ReleasedSession, other: ReleasedSession): boolean {
  return session.occurrenceSeriesId !== null && session.occurrenceSeriesId === other.occurrenceSeriesId
}

function relatedTo(session: ReleasedSession, sessions: readonly ReleasedSession[]): ReleasedSession[] {
  const others = sessions.filter(
    (other) => other !== session && other.status === 'scheduled' && !isOccurrence(session, other),
  )
  const sameTopic = others.filter(({ topicId }) => topicId !== null && topicId === session.topicId)
  const sameTrack = others.filter(
    ({ trackId, day }) => trackId !== null && trackId === session.trackId && day === session.day,
  )
  return [...new Set([...sameTopic, ...sameTrack])].slice(0, MOST_RELATED)
}
