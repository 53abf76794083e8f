import { inOrder, withMissing } from './rules'
import type { ReleaseContent, ReleaseDocument, ReleasedSession } from './schema'

/** Sessions that the public has read of: an embargo cannot take that back, and holds nothing of them any more. */
export const shownSessions = (document: ReleaseDocument | undefined): ReadonlySet<string> =>
  new Set(
    (document?.sessions ?? []).filter(({ status }) => status === 'scheduled').map((session) => session.id),
  )

/** The sessions of a release that an embargo holds back. */
export const heldSessions = ({ privatePart }: ReleaseContent): ReleasedSession[] =>
  privatePart.sessions.filter(({ id }) => id in privatePart.embargoes)

/** People and organisations of these sessions. */
export function namedBy(sessions: readonly Pick<ReleasedSession, 'speakers' | 'organisations'>[]) {
  return {
    speakers: new Set(sessions.flatMap(({ speakers }) => speakers.map((on) => on.speakerId))),
    organisations: new Set(
      sessions.flatMap(({ organisations }) => organisations.map((part) => part.organisationId)),
    ),
  }
}

/**
 * The content with every session whose embargo is over in its public document, people and organisations with it.
 * @param clock the summit's own now
 * @param shown sessions that are public already, whatever their embargo
 */
export function withEmbargoesEnded(
  content: ReleaseContent,
  clock: Date,
  shown: ReadonlySet<string> = new Set(),
): ReleaseContent {
  const { document, privatePart } = content
  const ended = new Set(
    Object.entries(privatePart.embargoes).flatMap(([id, until]) =>
      Date.parse(until) <= clock.getTime() || shown.has(id) ? [id] : [],
    ),
  )
  if (ended.size === 0) return content
  const freed = privatePart.sessions.filter(({ id }) => ended.has(id))
  const still = heldSessions(content).filter(({ id }) => !ended.has(id))
  const brought = namedBy(freed)
  const speakers = withMissing(document.speakers, privatePart.speakers, brought.speakers)
  for (const { organisationId } of speakers) if (organisationId) brought.organisations.add(organisationId)
  const held = namedBy(still)
  const kept = privatePart.speakers.filter(({ id }) => held.speakers.has(id))
  for (const { organisationId } of kept) if (organisationId) held.organisations.add(organisationId)
  return {
    document: {
      ...document,
      // A cancelled session of the same id is what was left of it in public; now it is back.
      sessions: inOrder([...document.sessions.filter(({ id }) => !ended.has(id)), ...freed], document),
      speakers: [...speakers].sort((a, b) => a.slug.localeCompare(b.slug)),
      organisations: withMissing(document.organisations, privatePart.organisations, brought.organisations),
    },
    privatePart: {
      ...privatePart,
      sessions: privatePart.sessions.filter(({ id }) => !ended.has(id)),
      embargoes: Object.fromEntries(still.map(({ id }) => [id, privatePart.embargoes[id] ?? ''])),
      speakers: kept,
      organisations: privatePart.organisations.filter(({ id }) => held.organisations.has(id)),
    },
  }
}
