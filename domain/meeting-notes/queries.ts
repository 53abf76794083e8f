import type { Meeting } from '@/domain/bilateral/repository'
import { meetingsOf, meetingsOfSummit } from '@/domain/bilateral/repository'
import { otherSide } from '@/domain/bilateral/rules'
import type { Side } from '@/domain/bilateral/schema'
import {
  type DelegationFound,
  type MemberFound,
  type SummitFor,
  findOwnDelegation,
  findSummitFor,
  membersOf,
} from '@/domain/delegation/repository'
import { isIn } from '@/domain/delegation/rules'
import type { DelegationName } from '@/domain/delegation/schema'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import type { Text } from '@/domain/shared/language'
import { type FollowUpFound, followUpsFor, followUpsOf } from './follow-up-repository'
import { findNoted } from './notes-ledger'
import {
  type JointFound,
  type NoteFound,
  type PaperFound,
  type PointFound,
  deskPapers,
  findDeskPaper,
  findJoint,
  findNote,
  findPaperFor,
  findShared,
  jointsOf,
  papersFor,
  pointsOf,
} from './repository'
import { inDueOrder, isAgreed, mayPrepare } from './rules'

/** What a focal point reads and writes about a meeting. Of the other side only what it has shared. */
export type NotesPage = {
  summit: SummitFor
  meeting: Meeting
  side: Side
  other: DelegationName
  delegationId: string
  /** One's own; null where nothing was written. */
  note: NoteFound | null
  /** The other side's key points and questions, where they are shared. */
  theirs: { keyPoints: string; questions: string } | null
  points: PointFound[]
  papers: PaperFound[]
  followUps: FollowUpFound[]
  readOut: JointFound | null
  announcement: JointFound | null
  /** Of one's own side: who can own a follow-up. */
  members: MemberFound[]
}

/** Null for whoever speaks for neither side: nobody else is told that there is such a meeting. */
export async function notesPage(actor: Actor | null, id: string, now: Date): Promise<NotesPage | null> {
  const noted = await findNoted(db(), actor, id, now)
  if (!noted) return null
  const { summit, meeting, side, delegationId } = noted
  const [note, theirs, points, papers, followUps, readOut, announcement, members] = await Promise.all([
    findNote(db(), id, side),
    findShared(db(), id, otherSide(side)),
    pointsOf(db(), id),
    papersFor(db(), id, side),
    followUpsFor(db(), id, delegationId),
    findJoint(db(), id, 'read_out'),
    findJoint(db(), id, 'announcement'),
    membersOf(db(), [delegationId]),
  ])
  return {
    ...{ summit, meeting, side, delegationId, note, theirs, points, papers, readOut, announcement },
    other: side === 'asking' ? meeting.asked : meeting.asking,
    followUps: inDueOrder(followUps),
    members: members.filter(isIn),
  }
}

/** A paper for whoever may read it: a side its own and what is shared, the desk what is meant for it. Null for all others. */
export async function paperOf(
  actor: Actor | null,
  { id, paperId }: { id: string; paperId: string },
  now: Date,
) {
  if (!actor) return null
  const noted = await findNoted(db(), actor, id, now)
  if (noted) return findPaperFor(db(), id, noted.side, paperId)
  const desks = actor.roles.flatMap(({ summitId }) =>
    summitId !== null && mayKeepProtocol(actor, summitId) ? [summitId] : [],
  )
  return findDeskPaper(db(), desks, id, paperId)
}

/** What a delegation has taken upon itself, over all its meetings. */
export type OwnFollowUps = {
  summit: SummitFor
  delegation: DelegationFound
  /** Who can own one. */
  members: MemberFound[]
  /** `open` as long as its meeting stands: then its words can be changed. */
  followUps: (FollowUpFound & { other: DelegationName; subject: string; open: boolean })[]
}

/** Null for whoever is no focal point of a delegation of this summit. */
export async function ownFollowUps(actor: Actor, slug: string, now: Date): Promise<OwnFollowUps | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null
  const delegation = await findOwnDelegation(db(), actor.accountId, { slug })
  const summit = delegation && (await findSummitFor(db(), delegation.summitId, now))
  if (!delegation || !summit) return null
  const [all, meetings, members] = await Promise.all([
    followUpsOf(db(), delegation.id),
    meetingsOf(db(), delegation.id),
    membersOf(db(), [delegation.id]),
  ])
  const followUps = inDueOrder(all).flatMap((one) => {
    const meeting = meetings.find(({ id }) => id === one.bilateralId)
    if (!meeting) return []
    const other = meeting.askingId === delegation.id ? meeting.asked : meeting.asking
    return [{ ...one, other, subject: meeting.subject, open: mayPrepare(meeting) }]
  })
  return { summit, delegation, members: members.filter(isIn), followUps }
}

/** What the desk reads of meetings: papers meant for it, and read-outs once both sides have said yes. */
export type DeskNote = { meeting: Meeting; papers: PaperFound[]; readOut: Text | null; announced: boolean }

/** Meetings of which there is something to read, the latest first; null for whoever does not keep protocol. */
export async function deskNotes(actor: Actor | null, summitId: string): Promise<DeskNote[] | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const [meetings, papers, texts] = await Promise.all([
    meetingsOfSummit(db(), summitId),
    deskPapers(db(), summitId),
    jointsOf(db(), summitId),
  ])
  const agreed = texts.filter(isAgreed)
  return meetings
    .map((meeting) => {
      const of = (kind: JointFound['kind']) =>
        agreed.find((text) => text.bilateralId === meeting.id && text.kind === kind)
      return {
        meeting,
        papers: papers.filter(({ bilateralId }) => bilateralId === meeting.id),
        readOut: of('read_out')?.text ?? null,
        announced: of('announcement') !== undefined,
      }
    })
    .filter(({ papers: some, readOut, announced }) => some.length > 0 || readOut !== null || announced)
    .sort((a, b) => +(b.meeting.startsAt ?? 0) - +(a.meeting.startsAt ?? 0))
}
