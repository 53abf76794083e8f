import type { Text } from '@/domain/shared/language'
import { type Refusal, refuse } from '@/domain/shared/result'
import { contentGaps } from './gap-rules'
import type { Preview } from './preview-rules'
import type { LanguageGap, ReleaseContent } from './schema'

/** The shortest reason that says something. */
const REASON_LENGTH = 10

/** What somebody decided when they pressed the button. */
export type Decision = { preview: string; note: Text; overrideReason: string }

/**
 * Why a release cannot go out as it was decided, or null.
 * Refusals: preview_outdated (what the preview counted has changed) · nothing_changed · languages_missing (`gaps`; a reason
 * lets it pass) · room_taken (`clashes`) · seats_taken (`short`) · meetings_in_way (`count`) · conflicts_block (`count`; an ignored conflict does not).
 */
export function whyNotDecided(
  { preview, content }: { preview: Preview; content: ReleaseContent },
  decision: Decision,
): Refusal | null {
  if (preview.digest !== decision.preview) return refuse('preview_outdated')
  const gaps = contentGaps(content, decision.note)
  const why = whyNotPublished(preview)
  // That there is nothing to publish comes before what it lacks; a room taken twice comes after.
  if (why?.code === 'nothing_changed') return why
  if (gaps.length > 0 && decision.overrideReason.length < REASON_LENGTH)
    return refuse('languages_missing', { gaps })
  if (why) return why
  const { blocking } = preview
  return blocking.length > 0 ? refuse('conflicts_block', { count: blocking.length }) : null
}

/**
 * Why a release cannot go out, whoever decided what of it. Conflicts bar the decision, and not what was decided: nobody is
 * there to answer when a set time comes.
 * Refusals: nothing_changed · room_taken (`clashes`) · seats_taken (`short`: sessions with fewer seats than are taken) ·
 * meetings_in_way (`count`: meetings of delegations that the house rules do not let it displace).
 */
export function whyNotPublished({
  differs,
  clashes,
  short,
  meetings,
}: Pick<Preview, 'differs' | 'clashes' | 'short' | 'meetings'>): Refusal | null {
  if (!differs) return refuse('nothing_changed')
  if (clashes.length > 0) return refuse('room_taken', { clashes })
  if (short.length > 0) return refuse('seats_taken', { short })
  const bars = meetings.count > 0 && !meetings.mayDisplace
  return bars ? refuse('meetings_in_way', { count: meetings.count }) : null
}

/** The reason that is kept with a release: none where none was needed. */
export const keptReason = (gaps: readonly LanguageGap[], reason: string): string | null =>
  gaps.length > 0 ? reason : null
