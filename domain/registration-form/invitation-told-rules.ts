import type { SummitTold } from '@/domain/registration/told-rules'
import type { Language, Text } from '@/domain/shared/language'

/** What a mailed invitation says, before it is in words. */
export type Invitation = {
  language: Language
  summit: SummitTold
  category: Text
  categoryCode: string
  code: string
  validUntil: Date | null
}

/** Puts an invitation into words. Given by the caller: the domain has none. */
export type WordInvitation = (invitation: Invitation) => { subject: string; body: string }
