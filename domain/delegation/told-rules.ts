import type { Text } from '@/domain/shared/language'
import type { Capacity, DelegationName } from './schema'

/** What a member is told, in their language. */
export type MemberTold = {
  kind: 'nominated' | 'instead'
  name: string
  capacity: Capacity
  delegation: Omit<DelegationName, 'id' | 'kind'>
  summit: { slug: string; name: Text; startsOn: string; endsOn: string }
}

/** Puts a letter to a member into words; plain text. */
export type WordMember = (told: MemberTold, language: 'en' | 'fr') => { subject: string; body: string }
