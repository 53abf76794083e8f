import type { ReleaseDocument, ReleaseMeta, ReleasedSession, SessionType } from '../schema'
import { type Language, type PickedText, type Text, bcp47, isLanguage, pick } from '@/domain/shared/language'

/**
 * What every feed is made from, and nothing else: a released document, which release it is, and where its pages are.
 * No clock, no request: the same release gives the same bytes, so its number serves as ETag.
 */
export type Feed = { document: ReleaseDocument; release: ReleaseMeta; addresses: FeedAddresses }

/** Absolute addresses. `appUrl` has no slash at its end. */
export type FeedAddresses = {
  appUrl: string
  summit: (language: Language) => string
  session: (code: string, language: Language) => string
}

/** The few words of a feed that are not in the document, in the feed's language. */
export type FeedWords = {
  types: Record<SessionType, string>
  /** Where a session is that has neither a room nor a stated place. */
  allRooms: string
  online: string
  webcast: string
}

type Room = ReleaseDocument['rooms'][number]
type Venue = ReleaseDocument['venues'][number]
type Track = ReleaseDocument['tracks'][number]

/** A session with what its ids stand for; an id that leads nowhere is as good as none. */
export type PlacedSession = {
  session: ReleasedSession
  room: Room | null
  venue: Venue | null
  track: Track | null
  /** The hour on the wall where it takes place: the venue's zone, else the summit's. */
  timeZone: string
}

/** The document's public sessions in its order. A private one has no business in a document; here it ends. */
export function placedSessions(document: ReleaseDocument): PlacedSession[] {
  const rooms = new Map(document.rooms.map((room) => [room.id, room]))
  const venues = new Map(document.venues.map((venue) => [venue.id, venue]))
  const tracks = new Map(document.tracks.map((track) => [track.id, track]))
  return document.sessions
    .filter((session) => session.access !== 'private')
    .map((session) => {
      const room = (session.roomId && rooms.get(session.roomId)) || null
      const venue = (room && venues.get(room.venueId)) || null
      const track = (session.trackId && tracks.get(session.trackId)) || null
      return { session, room, venue, track, timeZone: venue?.timeZone ?? document.summit.timeZone }
    })
}

/** The names of the session's speakers in order, with their organisation: `Ana Silva (Estonia)`. */
export function speakerNames(
  document: ReleaseDocument,
  session: ReleasedSession,
  language: Language,
): string[] {
  return session.speakers.flatMap(({ speakerId }) => {
    const speaker = document.speakers.find((one) => one.id === speakerId)
    if (!speaker) return []
    const organisation = document.organisations.find((one) => one.id === speaker.organisationId)
    const from = pick(organisation?.name, language)?.text
    return [from ? `${speaker.name} (${from})` : speaker.name]
  })
}

/** Where it is in words, in the language or the other one; null when the document does not say. */
export function placeName(
  document: ReleaseDocument,
  { session, room, venue }: PlacedSession,
  words: Pick<FeedWords, 'online'>,
  language: Language,
): PickedText | null {
  if (room) {
    const name = pick(room.name, language)
    const rest = [
      pick(venue?.name, language)?.text,
      venue?.online ? undefined : pick(venue?.city, language)?.text,
    ]
    return name && { ...name, text: [name.text, ...rest].filter(Boolean).join(', ') }
  }
  const stated = pick(session.location, language)
  if (stated) return stated
  return document.summit.mode === 'virtual' ? { text: words.online, language } : null
}

/** The text, or the empty string: for formats without a place for the text's own language. */
export const textOf = (text: Text, language: Language): string => pick(text, language)?.text ?? ''

/** A content language as a tag: the Canadian ones of the interface, others as they are. */
export const languageTag = (code: string): string => (isLanguage(code) ? bcp47(code) : code)
