import type { MeetingTold } from '@/domain/bilateral/told-rules'
import type { NewNotice } from '@/domain/notice/repository'
import { type Language, type Text, isLanguage, text } from '@/domain/shared/language'
import type { DraftRows } from './repository'
import type { ReleaseChange } from './schema'
import type { News, Touched } from './touched-rules'

/** Where a person is written to, and in which language; kept with the draft and never public. */
export type Contact = { email: string | null; language: Language }

/** Those who are told the same together: one person, or several who share an address. */
export type TouchedPerson = Contact & {
  names: string[]
  /** Everything that concerns them; of whom it is, where they are several. */
  news: (News & { name: string })[]
}

/** What a notice about a release says, before it is in words. */
export type Told =
  | { kind: 'release'; summit: SummitTold; number: number; note: Text; person: TouchedPerson }
  | { kind: 'plan_failed'; summit: SummitTold; at: Date; code: string }
  /** Of a meeting that gives way to it. */
  | { kind: 'meeting'; told: MeetingTold }

export type SummitTold = { slug: string; name: Text; timeZone: string }

/** Puts what is told into words. Given by the caller: the domain has none. */
export type Word = (told: Told, language: Language) => { subject: string; body: string }

/** A summit as its notices name it. */
export const summitTold = ({ slug, name, timeZone }: DraftRows['summit']): SummitTold => ({
  slug,
  name: text.parse(name),
  timeZone,
})

/** Speaker -> where to write. */
export const contactsOf = (rows: Pick<DraftRows, 'speakers'>): ReadonlyMap<string, Contact> =>
  new Map(
    rows.speakers.map(({ id, email, language }) => [
      id,
      { email: email?.toLowerCase() ?? null, language: isLanguage(language) ? language : 'en' },
    ]),
  )

/**
 * The people touched with where to write to each. Whoever shares an address is told in one notice, and the same once;
 * whoever has none is in the list and is not told.
 * @param known people who are touched otherwise, to whom these are added
 */
export function withContacts(
  touched: readonly Touched[],
  contacts: ReadonlyMap<string, Contact>,
  known: readonly TouchedPerson[] = [],
): TouchedPerson[] {
  const people = new Map(known.map((person) => [person.email ?? person.names.join(), person]))
  for (const { as, id, name, news } of touched) {
    const contact = contacts.get(id) ?? { email: null, language: 'en' as const }
    const key = contact.email ?? `${as} ${id}`
    const person = people.get(key) ?? { ...contact, names: [], news: [] }
    const told = new Set(person.news.map(newsKey))
    const more = news.map((one) => ({ ...one, name })).filter((one) => !told.has(newsKey(one)))
    people.set(key, {
      ...person,
      names: [...new Set([...person.names, name])],
      news: [...person.news, ...more],
    })
  }
  return [...people.values()]
}

const newsKey = ({ kind, code, name }: TouchedPerson['news'][number]) => `${kind} ${code} ${name}`

/** One notice for each person with an address, in their language; `about` keeps it at one. */
export function releaseNotices(
  people: readonly TouchedPerson[],
  release: { summitId: string; summit: SummitTold; number: number; note: Text; at: Date },
  word: Word,
): NewNotice[] {
  const { summitId, summit, number, note, at } = release
  return people.flatMap((person) => {
    const { email, language } = person
    if (email === null) return []
    const words = word({ kind: 'release', summit, number, note, person }, language)
    const about = `release:${summitId}:${number}`
    return [{ summitId, accountId: null, email, language, kind: 'release', about, at, ...words }]
  })
}

const newsOf: Partial<Record<ReleaseChange['kind'], readonly News['kind'][]>> = {
  moved: ['moved'],
  room: ['room'],
  cancelled: ['cancelled'],
  removed: ['cancelled'],
  restored: ['restored'],
  added: ['on_stage'],
  people: ['on_stage', 'off_stage', 'role'],
  details: ['seat_given', 'seat_waits', 'seat_free'],
}

/** Counts, for each change, the people who have an address and are told of it. */
export function countTold(people: readonly TouchedPerson[]): (change: ReleaseChange) => number {
  const names = new Map<string, Set<string>>()
  for (const { email, news } of people)
    if (email !== null)
      for (const { code, kind, name } of news) {
        const key = `${code} ${kind}`
        names.set(key, (names.get(key) ?? new Set()).add(`${email} ${name}`))
      }
  return ({ kind, code }) =>
    new Set((newsOf[kind] ?? []).flatMap((news) => [...(names.get(`${code} ${news}`) ?? [])])).size
}

/** How many people are told, in each language, and how many have no address. Each is counted once. */
export function countPeople(people: readonly TouchedPerson[]) {
  const count = (which: (person: TouchedPerson) => boolean) =>
    people.filter(which).reduce((sum, { names }) => sum + names.length, 0)
  return {
    en: count(({ email, language }) => email !== null && language === 'en'),
    fr: count(({ email, language }) => email !== null && language === 'fr'),
    unreachable: count(({ email }) => email === null),
  }
}
