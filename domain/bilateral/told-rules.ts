import type { Interval } from '@/domain/commitment/rules'
import type { DelegationName } from '@/domain/delegation/schema'
import type { Text } from '@/domain/shared/language'
import type { AttendingLink } from './attending-rules'
import type { Cause, Level, Side } from './schema'

/** A link that is mailed to one side, about a request as it stood. */
export type MeetingLink = { id: string; side: Side; version: number; expiresAt: Date }

/** What somebody is told about a meeting, in the language of whoever reads it. */
export type MeetingTold = {
  /** A side's focal point, who can answer; whoever attends; or the protocol desk. */
  to: 'side' | 'member' | 'desk'
  kind:
    | 'asked'
    | 'countered'
    | 'accepted'
    | 'scheduled'
    | 'declined'
    | 'withdrawn'
    | 'expired'
    | 'cancelled'
    | 'bumped'
    | 'unchosen'
    | 'room_changed'
    | 'brought'
    | 'left'
    | 'moved'
    | 'unplaced'
    | 'reconfirm'
    | 'proposed'
    | 'kept'
  /** The reader's side, and the other; for the desk the one that asked, and the other. */
  own: DelegationName
  other: DelegationName
  level: Level
  subject: string
  minutes: number
  /** The time that is proposed or set; the room where it is set. */
  time: { startsAt: Date; endsAt: Date; room: Text } | null
  answerBy: Date | null
  reason: string | null
  summit: { slug: string; name: Text; timeZone: string }
  /** For a side alone. */
  link: MeetingLink | null
  /** For whoever attends a meeting that has a time, alone. */
  calendar: AttendingLink | null
} & MeetingNews

/** What is told of a displaced meeting beside what it is. */
export type MeetingNews = {
  /** What took its time, where the reader may know. */
  cause: Cause | null
  /** The time that it had, or has where another one is proposed. */
  lost: Interval | null
  /** Another time that was proposed, and is open no more because of this. */
  ended: Interval | null
  /** Other times, the nearest first. */
  offers: readonly Interval[]
  /** Members who no longer attend. */
  names: readonly string[]
}

export const noNews: MeetingNews = { cause: null, lost: null, ended: null, offers: [], names: [] }

/** What a side may know of a cause: that somebody is away is their own side's alone. */
export const causeFor = (cause: Cause | null, side: Side): Cause | null =>
  cause !== null && 'side' in cause && cause.kind !== 'no_show' && cause.side !== side ? null : cause

/** Puts a letter about a meeting into words; plain text. */
export type WordMeeting = (told: MeetingTold, language: 'en' | 'fr') => { subject: string; body: string }
