import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'
import { groupBy } from '@/components/session/group-by'
import { publicSessions } from '@/components/session/session-parts'

type Track = ReleaseDocument['tracks'][number]

export type ThemeView = {
  track: Track
  /** Place among the themes, from 1. */
  number: number
  topics: { topic: Track['topics'][number]; sessions: ReleasedSession[] }[]
  /** Sessions of the theme under none of its topics. */
  others: ReleasedSession[]
  sessionCount: number
}

/** Each theme with the sessions of its topics, in order of time. */
export function themeViews(document: ReleaseDocument): ThemeView[] {
  const byTrack = groupBy(publicSessions(document), ({ trackId }) => trackId)
  return document.tracks.map((track, index) => {
    const sessions = byTrack.get(track.id) ?? []
    const topicIds = new Set(track.topics.map(({ id }) => id))
    return {
      track,
      number: index + 1,
      topics: track.topics.map((topic) => ({
        topic,
        sessions: sessions.filter(({ topicId }) => topicId === topic.id),
      })),
      others: sessions.filter(({ topicId }) => topicId === null || !topicIds.has(topicId)),
      sessionCount: sessions.length,
    }
  })
}
