import type { Text } from '@/domain/shared/language'
import type { MemberLink } from './link-rules'
import type { Capacity, DelegationName } from './schema'

type Summit = { slug: string; name: Text; startsOn: string; endsOn: string }
type Delegation = Omit<DelegationName, 'id' | 'kind'>

/** What a member is told, in their language. */
export type MemberTold = {
  kind: 'nominated' | 'instead' | 'replaced' | 'withdrawn'
  name: string
  capacity: Capacity
  delegation: Delegation
  summit: Summit
  /** By which they answer themselves. */
  link: MemberLink
}

/** Puts a letter to a member into words; plain text. */
export type WordMember = (told: MemberTold, language: 'en' | 'fr') => { subject: string; body: string }

/** What a focal point is told of the delegation, in their language. */
export type FocalTold = {
  delegation: Delegation
  summit: Summit
} & (
  | { kind: 'member_declined'; name: string; meetings: number }
  /** A deadline is near: the last day, and how many places are free, or how many members are not confirmed. */
  | { kind: 'nominate_by' | 'confirm_by'; until: string; count: number }
)

/** Puts a letter to a focal point into words; plain text. */
export type WordFocal = (told: FocalTold, language: 'en' | 'fr') => { subject: string; body: string }
