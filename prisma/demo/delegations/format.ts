import type { Rank } from '@/domain/delegation/schema'

/** Somebody of a delegation; nobody of these exists. */
export type DemoMember = {
  key: string
  name: string
  position: string
  capacity: 'head' | 'alternate' | 'delegate' | 'adviser' | 'interpreter' | 'liaison'
  principalAt?: 'heads' | 'ministers' | 'officials'
  state?: 'nominated' | 'confirmed' | 'accredited'
  /** A speaker of the summit, by key: their sessions stand in the member's day. */
  speaker?: string
}

export type DemoDelegation = {
  /** ISO 3166-1 alpha-2. */
  code: string
  host?: true
  rank: Rank
  tookOfficeOn?: string
  places: number
  /** Of them, how many pass from hand to hand. */
  floating?: number
  members: DemoMember[]
}
