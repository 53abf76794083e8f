import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'
import { groupBy } from '@/components/session/group-by'
import { publicSessions } from '@/components/session/session-parts'

export type RoomView = {
  room: ReleaseDocument['rooms'][number]
  /** Its sessions by day, in order. */
  days: { date: string; sessions: ReleasedSession[] }[]
  sessionCount: number
}
export type VenueView = { venue: ReleaseDocument['venues'][number]; rooms: RoomView[] }

/** Venues in the document's order, each with its rooms and what takes place in them. */
export function venueViews(document: ReleaseDocument): VenueView[] {
  const byRoom = groupBy(publicSessions(document), ({ roomId }) => roomId)
  return document.venues.map((venue) => ({
    venue,
    rooms: document.rooms
      .filter(({ venueId }) => venueId === venue.id)
      .map((room) => {
        const sessions = byRoom.get(room.id) ?? []
        const days = [...groupBy(sessions, ({ day }) => day)]
        return {
          room,
          days: days.map(([date, ofDay]) => ({ date, sessions: ofDay })),
          sessionCount: sessions.length,
        }
      }),
  }))
}
