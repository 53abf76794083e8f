import type { SignedLink } from '@/domain/shared/signed-link'
import type { Language, Text } from '@/domain/shared/language'

/** A summit as its letters name it. Dates are calendar dates in its zone. */
export type SummitTold = {
  slug: string
  name: Text
  timeZone: string
  startsOn: string
  endsOn: string
}

/** Who is written to, and the link to their own registration. */
export type PersonTold = {
  name: string
  email: string
  language: Language
  accountId: string | null
  /** What they are registered as. */
  category?: Text
  link: SignedLink
}

/** What a place is in. */
export type PlaceTold =
  | { of: 'participation' }
  | { of: 'day'; date: string }
  | { of: 'session'; code: string; title: Text; startsAt: Date | null; endsAt: Date | null }

/** What a person is told of their registration, before it is in words. */
export type Told =
  | { kind: 'link' | 'own_link' | 'submitted' | 'approved' | 'confirmed' | 'changed' }
  | { kind: 'handed_over'; to: string }
  | { kind: 'taken_over' }
  | { kind: 'waiting'; position: number }
  | { kind: 'declined' | 'cancelled'; reason: string }
  | { kind: 'offered'; place: PlaceTold; until: Date }
  | { kind: 'offer_ended'; place: PlaceTold }
  | { kind: 'displaced'; place: PlaceTold; reason: string }

/**
 * Puts what is told into words. Given by the caller: the domain has none. `values` are what the organisers' own words for such a
 * letter may be filled in with.
 */
export type Word = (
  told: Told,
  person: PersonTold,
  summit: SummitTold,
) => { subject: string; body: string; values?: Record<string, string> }
