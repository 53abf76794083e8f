import type { DelegationName } from '@/domain/delegation/schema'
import type { Text } from '@/domain/shared/language'

/** What a side is told about a text of both sides; nothing of what it says. */
export type JointTold = {
  kind:
    | 'read_out_saved'
    | 'read_out_agreed'
    | 'announcement_saved'
    | 'announcement_agreed'
    | 'announcement_withdrawn'
  own: DelegationName
  other: DelegationName
  summit: { slug: string; name: Text }
  /** Of the meeting. */
  id: string
}

/** Puts a letter about it into words; plain text. */
export type WordJoint = (told: JointTold, language: 'en' | 'fr') => { subject: string; body: string }
