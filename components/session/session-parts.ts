import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'

type Room = ReleaseDocument['rooms'][number]
type Venue = ReleaseDocument['venues'][number]
type Track = ReleaseDocument['tracks'][number]

/** A session with what its ids stand for; an id that leads nowhere is as good as none. */
export type SessionParts = {
  session: ReleasedSession
  room: Room | null
  venue: Venue | null
  track: Track | null
  /** The track's place among the summit's, from 1; 0 without a track. */
  trackNumber: number
  topic: Track['topics'][number] | null
  /** The venue's zone, else the summit's. */
  timeZone: string
}

/** Resolves the ids of a document's sessions; made once for a list. */
export function sessionParts(document: ReleaseDocument): (session: ReleasedSession) => SessionParts {
  const rooms = new Map(document.rooms.map((room) => [room.id, room]))
  const venues = new Map(document.venues.map((venue) => [venue.id, venue]))
  const numbers = new Map(document.tracks.map((track, index) => [track.id, index + 1]))
  return (session) => {
    const room = (session.roomId && rooms.get(session.roomId)) || null
    const venue = (room && venues.get(room.venueId)) || null
    const trackNumber = (session.trackId && numbers.get(session.trackId)) || 0
    const track = document.tracks[trackNumber - 1] ?? null
    const topic = track?.topics.find(({ id }) => id === session.topicId) ?? null
    return {
      session,
      room,
      venue,
      track,
      trackNumber,
      topic,
      timeZone: venue?.timeZone ?? document.summit.timeZone,
    }
  }
}

/** Sessions that a reader may see; a private one has no business in a document, and ends here. */
export function publicSessions(document: ReleaseDocument): ReleasedSession[] {
  return document.sessions.filter(({ access }) => access !== 'private')
}
