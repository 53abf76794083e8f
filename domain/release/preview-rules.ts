import { createHash } from 'node:crypto'
import { equal } from '@/domain/shared/equal'
import type { DraftRows, ReleaseRow } from './repository'
import { draftContent } from './draft-document'
import { changesBetween, keepReleased, languageGaps, roomClashes, stamped } from './rules'
import type { LanguageGap, ReleaseChange, ReleaseContent, RoomClash } from './schema'

/** What publishing now would do, and what stands in its way. */
export type Preview = {
  /** Names this preview; publishing sends it back and is refused when anything it counted has changed since. */
  digest: string
  number: number
  last: { number: number; publishedAt: Date } | null
  sessionCount: number
  changes: ReleaseChange[]
  /** Whether there is anything to publish: a change that the public sees, or one of private sessions alone. */
  differs: boolean
  gaps: LanguageGap[]
  clashes: RoomClash[]
  /** Texts whose other language was changed since: for the eye, no obstacle. */
  stale: { code: string; title: unknown; texts: string[] }[]
}

/**
 * The release that would follow `last`: from the draft, or from `older` when that content is to come back.
 * Pure: preview shows it and publish writes it.
 * @param now real time; decides what is under embargo
 */
export function nextRelease(
  rows: DraftRows,
  last: ReleaseRow | null,
  older: ReleaseRow | null,
  now: Date,
): { preview: Preview; content: ReleaseContent } {
  const candidate = older ?? draftContent(rows, now)
  const kept = keepReleased(last?.document ?? null, {
    document: candidate.document,
    privatePart: candidate.privatePart,
  })
  const before = last ? [...last.document.sessions, ...last.privatePart.sessions] : []
  const content: ReleaseContent = {
    document: { ...kept.document, sessions: stamped(before, kept.document.sessions, now) },
    privatePart: { ...kept.privatePart, sessions: stamped(before, kept.privatePart.sessions, now) },
  }
  const number = (last?.number ?? 0) + 1
  const changes = changesBetween(last?.document ?? null, content.document)
  return {
    content,
    preview: {
      digest: createHash('sha256')
        .update(JSON.stringify([number, kept]))
        .digest('hex'),
      number,
      last: last && { number: last.number, publishedAt: last.publishedAt },
      sessionCount: content.document.sessions.length,
      changes,
      differs: !last || changes.length > 0 || !equal(last.privatePart, content.privatePart),
      gaps: languageGaps(content.document),
      clashes: roomClashes(content),
      stale: older
        ? []
        : rows.sessions.flatMap(({ code, title, stale }) =>
            stale.length > 0 ? [{ code, title, texts: stale }] : [],
          ),
    },
  }
}
