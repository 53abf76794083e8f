import type { SearchHit } from '../release/queries'
import type { ReleaseDocument, ReleasedSession } from '../release/schema'
import { excerpt, highlight, type HighlightPart, searchTerms } from '@/domain/shared/text'
import type { Room, Track, Venue } from './schema'

/** A session that was found, with its marks. */
export type FoundSession = {
  session: ReleasedSession
  /** Language of title and excerpt: the one that fits best. */
  language: string
  title: HighlightPart[]
  excerpt: HighlightPart[]
  room: Room | null
  venue: Venue | null
  track: Track | null
  trackNumber: number
}

/** Length of an excerpt, in characters. */
const EXCERPT = 220
/** Characters shown before the first mark. */
const LEAD = 60

/** Hits as the page shows them. A hit whose session is not in the document is of another release and left out. */
export function foundSessions(document: ReleaseDocument, hits: SearchHit[], q: string): FoundSession[] {
  const terms = markedTerms(q)
  const sessions = new Map(document.sessions.map((session) => [session.id, session]))
  return hits.flatMap(({ sessionId, language, title, excerpt: body }) => {
    const session = sessions.get(sessionId)
    if (!session) return []
    const room = document.rooms.find(({ id }) => id === session.roomId) ?? null
    const trackNumber = document.tracks.findIndex(({ id }) => id === session.trackId) + 1
    return [
      {
        session,
        language,
        title: highlight(title, terms),
        excerpt: highlight(around(body, terms), terms),
        room,
        venue: document.venues.find(({ id }) => id === room?.venueId) ?? null,
        track: document.tracks[trackNumber - 1] ?? null,
        trackNumber,
      },
    ]
  })
}

/**
 * The words to mark: not those that the query shuts out (`-word`), and long ones also without their plural, since
 * the search compares stems.
 */
export function markedTerms(q: string): string[] {
  const terms = searchTerms(q.replace(/(^|\s)-\S+/g, ' ')).filter((term) => term.length > 1 && term !== 'or')
  return [
    ...new Set(terms.flatMap((term) => (term.length > 4 ? [term, term.replace(/(?:s|x)$/, '')] : [term]))),
  ]
}

/** The part of a text in which the first mark stands, from a word's beginning. */
function around(text: string, terms: string[]): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const parts = highlight(line, terms)
  const first = parts.findIndex(({ hit }) => hit)
  const before = parts.slice(0, Math.max(0, first)).reduce((length, part) => length + part.text.length, 0)
  if (before <= EXCERPT - LEAD) return excerpt(line, EXCERPT)
  const from = line.indexOf(' ', before - LEAD) + 1
  return `… ${excerpt(line.slice(from), EXCERPT)}`
}
