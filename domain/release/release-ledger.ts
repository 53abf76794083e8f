import { giveWay, tellBumped, tellLeft } from '@/domain/bilateral/displacement-ledger'
import { mayDisplace, standingToCome } from '@/domain/bilateral/displacement-repository'
import { type GivingWay, givingWay } from '@/domain/bilateral/displacement-rules'
import { findSummitFor } from '@/domain/delegation/repository'
import { queueNotices } from '@/domain/notice/repository'
import type { Tx } from '@/domain/shared/db'
import { summitNow } from '@/domain/shared/time'
import { withMeetings } from './meeting-rules'
import { nextRelease } from './preview-rules'
import { type DraftRows, type NewRelease, type ReleaseRow, readSeats, writeRelease } from './repository'
import type { ReleaseContent } from './schema'
import { type WithSeats, concernedSessions, withSeats } from './seat-rules'
import { type Word, releaseNotices, summitTold } from './told-rules'

/** A release that is to come, with what it does to seats and to meetings of delegations. */
export type Following = WithSeats & { giving: GivingWay }

/** The release that would follow `last`: from the draft, or from `given` content. Reads, and changes nothing. */
export async function followingRelease(
  tx: Tx,
  rows: DraftRows,
  last: ReleaseRow | null,
  given: ReleaseContent | null,
  now: Date,
): Promise<Following> {
  const { id, clockOffset } = rows.summit
  const bare = nextRelease(rows, last, given, now)
  const concerned = concernedSessions(bare.content, bare.preview.changes)
  const next = withSeats(bare, last, await readSeats(tx, id, concerned))
  const standing = await standingToCome(tx, id, summitNow(now, clockOffset))
  const giving = givingWay(standing, last, next.content)
  const may = giving.displaced.length > 0 && (await mayDisplace(tx, id))
  return { ...withMeetings(next, giving, may), giving }
}

/** What is decided of a release beside its content. */
type Made = Pick<NewRelease, 'note' | 'restores' | 'overrideReason' | 'publishedById'>

/**
 * Makes it, under the summit's exclusive lock: meetings that are in its way give way first, then it is written with all that
 * hangs on it, then everybody whom it touches is told, each once. Fails where something else holds a room (`isRoomTaken`).
 */
export async function bringOut(
  tx: Tx,
  { preview, content, seats, giving }: Following,
  rows: DraftRows,
  last: ReleaseRow | null,
  made: Made,
  now: Date,
  word: Word,
): Promise<void> {
  const summitId = rows.summit.id
  const { number, changes, people } = preview
  const touches = giving.displaced.length + giving.leaving.length > 0
  const summit = touches ? await findSummitFor(tx, summitId, now) : null
  const given = summit && (await giveWay(tx, summit, giving, now))
  await writeRelease(tx, { ...content, ...made, summitId, number, changes, publishedAt: now }, last, seats)
  const about = { summitId, summit: summitTold(rows.summit), number, note: made.note, at: now }
  await queueNotices(tx, releaseNotices(people, about, word))
  if (!summit || !given) return
  // What is open to them is known only now that the release stands.
  for (const one of given.bumped) await tellBumped(tx, one, summit, now, wordMeeting(word))
  for (const one of given.left) await tellLeft(tx, one, summit, now, wordMeeting(word))
}

const wordMeeting =
  (word: Word): Parameters<typeof tellBumped>[4] =>
  (told, language) =>
    word({ kind: 'meeting', told }, language)
