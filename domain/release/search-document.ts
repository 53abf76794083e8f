import { pickText } from '@/domain/shared/language'
import type { ReleaseDocument } from './schema'
import { isLanguage } from '@/domain/shared/language'

/** One line of the search index, before PostgreSQL makes its words comparable. */
export type SearchRow = { sessionId: string; language: string; title: string; body: string; extra: string }

/**
 * The search rows of a release: one per session and content language. What is said beside title and text
 * (people, organisations, place, theme, code) is found too. A text that a language lacks is not in its row.
 */
export function searchRows(document: ReleaseDocument): SearchRow[] {
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]))
  const organisations = new Map(document.organisations.map((organisation) => [organisation.id, organisation]))
  const rooms = new Map(document.rooms.map((room) => [room.id, room]))
  const tracks = new Map(document.tracks.map((track) => [track.id, track]))
  return document.summit.contentLanguages.filter(isLanguage).flatMap((language) =>
    document.sessions.map((session) => {
      const track = session.trackId === null ? undefined : tracks.get(session.trackId)
      const topic = track?.topics.find(({ id }) => id === session.topicId)
      const extra = [
        session.code,
        pickText(track?.name, language),
        pickText(topic?.name, language),
        pickText(session.roomId === null ? session.location : rooms.get(session.roomId)?.name, language),
        ...session.speakers.flatMap(({ speakerId }) => {
          const speaker = speakers.get(speakerId)
          return speaker ? [speaker.name, pickText(speaker.position, language)] : []
        }),
        ...session.organisations.map(({ organisationId }) =>
          pickText(organisations.get(organisationId)?.name, language),
        ),
      ]
      return {
        sessionId: session.id,
        language,
        title: session.title[language] ?? '',
        body: session.abstract[language] ?? '',
        extra: extra.filter(Boolean).join(' · '),
      }
    }),
  )
}
