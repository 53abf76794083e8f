import type { Interval } from '@/domain/commitment/rules'
import { type SummitFor, focalPointsOf } from '@/domain/delegation/repository'
import { queueNotices } from '@/domain/notice/repository'
import type { Tx } from '@/domain/shared/db'
import { attendingLink } from './attending-rules'
import { type Addressed, attending, protocolDesk } from './displacement-repository'
import { type Meeting, meetingRooms } from './repository'
import type { Side } from './schema'
import { type MeetingNews, type MeetingTold, type WordMeeting, causeFor, noNews } from './told-rules'

/** How long a mailed link counts, at most. */
export const LINK_DAYS = 14

type Kind = MeetingTold['kind']
type Said = {
  kind: Kind
  reason?: string | null
  news?: Partial<MeetingNews>
  /** What the letter is about beside the meeting as it stands, where that was told already. */
  about?: string
  /** Members who know already. */
  besides?: ReadonlySet<string>
}

/** A meeting as it is after an act, and another time that was proposed for it until then. */
export type Became = Meeting & { ended?: Interval }

/** What everybody is told alike. */
async function toldOf(tx: Tx, meeting: Became, summit: SummitFor, { kind, reason = null, news }: Said) {
  const { level, subject, minutes, answerBy, roomId, state, hostSide } = meeting
  const startsAt = meeting.proposedStartsAt ?? meeting.startsAt
  const endsAt = meeting.proposedEndsAt ?? meeting.endsAt
  const room =
    state === 'scheduled' && roomId !== null
      ? (await meetingRooms(tx, summit.id)).find(({ id }) => id === roomId)
      : null
  const roomName = (room?.name ?? (hostSide && meeting.room) ?? {}) as Record<string, string> // a text, as every name of the draft
  const time = startsAt && endsAt ? { startsAt, endsAt, room: roomName } : null
  const lost =
    meeting.proposedBy && meeting.startsAt && meeting.endsAt
      ? { startsAt: meeting.startsAt, endsAt: meeting.endsAt }
      : null
  return {
    kind,
    level,
    subject,
    minutes,
    time,
    answerBy,
    reason,
    summit,
    calendar: null,
    ...noNews,
    lost,
    ended: meeting.ended ?? null,
    ...news,
  }
}

const ofSide = ({ asking, asked }: Meeting, side: Side) =>
  side === 'asking' ? { own: asking, other: asked } : { own: asked, other: asking }

/** An address is told the same once, whoever it is told as. */
const letter = (summit: SummitFor, { id, version }: Meeting, { about }: Said, now: Date) => ({
  ...{ summitId: summit.id, kind: 'bilateral', at: now },
  about: `bilateral ${id} ${about ?? version}`,
})

/** Tells the focal points of these sides, each in their language and with a link of their side. */
export async function tellSides(
  tx: Tx,
  meeting: Became,
  summit: SummitFor,
  sides: readonly Side[],
  said: Said,
  now: Date,
  word: WordMeeting,
): Promise<void> {
  const told = await toldOf(tx, meeting, summit, said)
  const { id, version } = meeting
  for (const side of sides) {
    const link = { id, side, version, expiresAt: new Date(+now + LINK_DAYS * 86_400_000) }
    const names = ofSide(meeting, side)
    const cause = causeFor(told.cause, side)
    const focalPoints = await focalPointsOf(tx, names.own.id)
    await queueNotices(
      tx,
      focalPoints.map(({ accountId, email, language }) => ({
        ...word({ ...told, ...names, to: 'side', cause, link }, language),
        ...{ ...letter(summit, meeting, said, now), accountId, email, language },
      })),
    )
  }
}

/** Tells whoever attends and has an address. Focal points who are told too come first, and are told once. */
export async function tellMembers(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  said: Said,
  now: Date,
  word: WordMeeting,
): Promise<void> {
  const members = (await attending(tx, meeting.id)).filter(({ memberId }) => !said.besides?.has(memberId))
  await tellPersons(tx, meeting, summit, members, said, now, word)
}

/** Tells these members, also where they attend no more. */
export async function tellPersons(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  persons: readonly Addressed[],
  said: Said,
  now: Date,
  word: WordMeeting,
): Promise<void> {
  const told = await toldOf(tx, meeting, summit, said)
  await queueNotices(
    tx,
    persons.map(({ memberId, side, email, language }) => ({
      ...word(
        {
          ...{ ...told, ...ofSide(meeting, side), to: 'member', cause: null, link: null },
          calendar: meeting.endsAt && attendingLink(meeting.id, memberId, meeting.endsAt),
        },
        language,
      ),
      ...{ ...letter(summit, meeting, said, now), accountId: null, email, language },
    })),
  )
}

/** Tells the protocol desk, which has to look after a meeting. */
export async function tellDesk(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  said: Said,
  now: Date,
  word: WordMeeting,
): Promise<void> {
  const told = await toldOf(tx, meeting, summit, said)
  const desk = await protocolDesk(tx, summit.id)
  await queueNotices(
    tx,
    desk.map((officer) => ({
      ...word({ ...told, ...ofSide(meeting, 'asking'), to: 'desk', link: null }, officer.language),
      ...{ ...letter(summit, meeting, said, now), ...officer },
    })),
  )
}
