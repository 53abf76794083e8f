import type { Both } from '../format'

/** A meeting of the delegation at a host, with what both wrote about it. The visitors ask, the host receives. */
export type ExchangeMeeting = {
  key: string
  host: string
  subject: string
  languages: ('en' | 'fr')[]
  /** Wall-clock time there. */
  at: string
  minutes: number
  address: string
  contact: string
  /** Minutes of the visitors' way. */
  way: [before: number, after: number]
  /** Of the visitors, for themselves. */
  brief: string
  points: [side: 'asking' | 'asked', text: string][]
  keyPoints: string
  questions: string
  /** Whether the host reads the two. */
  shared?: true
  /** What the host wrote down and shares. */
  theirs?: { keyPoints: string; questions: string }
  /** Of the visitors; the owner is a member's key, or somebody by name. */
  followUps: { text: string; owner: string; dueOn?: string; doneOn?: string; shared?: true }[]
  readOut?: { text: Both; drafted: 'asking' | 'asked'; agreed: 'both' | 'asking' }
  /** What both have made public. */
  announced?: { title: Both; readOut: boolean }
}
