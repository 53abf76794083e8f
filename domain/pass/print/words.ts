import type { Language, PickedText } from '@/domain/shared/language'

/** A pass for print, every word of it in the person's language; a text that there is in another only says in which. */
export type PassSheet = {
  token: string
  /** The moment that the document says it was made at. */
  at: Date
  language: Language
  /** What a window or a list of files shows. */
  title: string
  heading: string
  accent: string
  summit: PickedText
  /** `Ottawa, du 29 au 31 mai 2019`. */
  when: string
  name: string
  organisation: string
  /** `Canada`; empty for none. */
  state: string
  category: PickedText
  days: {
    /** `mer.` and `29`, as a calendar has them; `spoken` for readers: `mercredi 29 mai : admission`. */
    weekday: string
    number: string
    admitted: boolean
    spoken: string
  }[]
  reference: string
  qrAlt: string
  /** Where to show it, and from when. */
  present: string
  bring: { heading: string; items: string[] }
  way: { heading: string; venues: { name: PickedText; lines: PickedText[] }[]; more: string }
  notes: string[]
}

/** A badge for print. Others read it: the category is in both languages, the person's first. */
export type Badge = {
  token: string
  language: Language
  accent: string
  summit: PickedText
  when: string
  name: string
  organisation: string
  state: string
  /** That they head a delegation, in both languages too; empty for others. */
  head: PickedText[]
  categories: PickedText[]
  reference: string
  qrAlt: string
}
