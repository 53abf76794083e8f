import type { DelegationName } from '@/domain/delegation/schema'
import type { Text } from '@/domain/shared/language'
import type { Level, Side } from './schema'

/** A link that is mailed to one side, about a request as it stood. */
export type MeetingLink = { id: string; side: Side; version: number; expiresAt: Date }

/** What a side is told about a meeting, in the language of whoever reads it. */
export type MeetingTold = {
  kind: 'asked' | 'countered' | 'accepted' | 'scheduled' | 'declined' | 'withdrawn' | 'expired' | 'cancelled'
  /** The reader's side, and the other. */
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
  link: MeetingLink
}

/** Puts a letter about a meeting into words; plain text. */
export type WordMeeting = (told: MeetingTold, language: 'en' | 'fr') => { subject: string; body: string }
