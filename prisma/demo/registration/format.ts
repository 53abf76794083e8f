import type { Both } from '../format'

/** How one registers for a demo summit. Times are wall-clock times in the summit's zone. */
export type DemoRegistration = {
  summit: string
  /** People the summit takes, and on each day as many as its capacity. */
  size: number
  categories: {
    code: string
    name: Both
    description: Both
    opens: string
    closes: string
    entry?: 'code' | 'invitation'
    approval?: true
    reapproval?: true
    namesClose?: string
    /** Places; without it only the summit's count. */
    places?: number
    /** Places that the desk keeps for those who registered before there were demo people. */
    kept?: number
    /** How many of the demo people have registered as such; those over the places wait. */
    people: number
  }[]
  /** Somebody who has sent a second registration from another address, still to be looked at: for the desk to find. */
  twice?: { key: string; name: string; category: string }
  /** A list of names that was handed on, and what stood on it that has been corrected since; the attendee came after. */
  frozen?: {
    label: string
    category: string
    was: { key: string; fields: { name?: string; organisation?: string } }[]
  }
  codes: { code: string; category: string; uses: number; email?: string }[]
  /** Kept on every day asked for and in the summit, beside those of the categories. */
  keptFor: string
  needsDays: boolean
}

export type DemoQuestion = {
  code: string
  kind: 'text' | 'long_text' | 'choice' | 'several' | 'date' | 'country' | 'organisation' | 'file' | 'consent'
  label: Both
  help?: Both
  purpose: Both
  required?: true
  /** Kept sealed. */
  identity?: true
  categories?: string[]
  options?: { value: string; label: Both }[]
  shownWhen?: { question: string; is: string[] }
}
