import type { Level } from '@/domain/bilateral/schema'
import type { DelegationName } from '@/domain/delegation/schema'
import type { Text } from '@/domain/shared/language'

/** What has become of one meeting: it has a place, another than before, or none any more. */
export type ToldMeeting = {
  kind: 'placed' | 'moved' | 'lost'
  other: DelegationName
  level: Level
  subject: string
  /** Where it is now; null where it has lost its place. */
  place: { startsAt: Date; endsAt: Date; room: Text } | null
  /** Whether another time had been proposed, which is open no more. */
  hasEnded: boolean
}

/** All that a timetable has brought to one delegation, in one letter. */
export type TimetableTold = {
  /** Whether an earlier letter is taken back. */
  isUndone: boolean
  own: DelegationName
  /** In order of time, those without a place at the end. */
  meetings: ToldMeeting[]
  summit: { slug: string; name: Text; timeZone: string }
}

/** Puts such a letter into words; plain text. */
export type WordTimetable = (told: TimetableTold, language: 'en' | 'fr') => { subject: string; body: string }
