import { equal } from '@/domain/shared/equal'
import type { Text } from '@/domain/shared/language'
import type { ChangeValues, ReleaseDocument, ReleasedSession } from './schema'

/** Words kept around a difference, so that one sees where it stands, and words shown of it at most. */
const AROUND = 5
const SHOWN = 40

/** A session in the document that it is read in. */
export type SessionIn = {
  session: ReleasedSession
  document: Pick<ReleaseDocument, 'speakers' | 'organisations'>
}

/**
 * What people read of these fields, before and after: titles whole, abstracts where they differ, the names of people and
 * organisations. Of a text only the languages that changed.
 */
export function valuesOf(last: SessionIn, next: SessionIn, fields: readonly string[]): ChangeValues {
  const values: ChangeValues = {}
  if (fields.includes('title')) values.title = changedTexts(last.session.title, next.session.title, whole)
  if (fields.includes('abstract'))
    values.abstract = changedTexts(last.session.abstract, next.session.abstract, differing)
  if (fields.includes('speakers')) values.speakers = sides(last, next, speakerNames)
  if (fields.includes('organisations')) values.organisations = sides(last, next, organisationNames)
  return values
}

const sides = <T>(last: SessionIn, next: SessionIn, of: (one: SessionIn) => T) => ({
  before: of(last),
  after: of(next),
})

const speakerNames = ({ session, document }: SessionIn): string[] =>
  session.speakers.flatMap(
    ({ speakerId }) => document.speakers.find((speaker) => speaker.id === speakerId)?.name ?? [],
  )

const organisationNames = ({ session, document }: SessionIn) =>
  session.organisations.flatMap(({ organisationId }) => {
    const organisation = document.organisations.find(({ id }) => id === organisationId)
    return organisation ? [organisation.name] : []
  })

type Sides = { before: string; after: string }

function changedTexts(before: Text, after: Text, shown: (before: string, after: string) => Sides) {
  const languages = new Set([...Object.keys(before), ...Object.keys(after)])
  const found: { before: Record<string, string>; after: Record<string, string> } = { before: {}, after: {} }
  for (const language of languages) {
    const [was, is] = [before[language] ?? '', after[language] ?? '']
    if (equal(was, is)) continue
    const excerpt = shown(was, is)
    found.before[language] = excerpt.before
    found.after[language] = excerpt.after
  }
  return found
}

const whole = (before: string, after: string): Sides => ({ before, after })

/** The words in which two texts differ, with a few around them: `… the first part …`. */
export function differing(before: string, after: string): Sides {
  const [was, is] = [words(before), words(after)]
  const most = Math.min(was.length, is.length)
  let start = 0
  while (start < most && was[start] === is[start]) start++
  let end = 0
  while (end < most - start && was.at(-1 - end) === is.at(-1 - end)) end++
  const from = Math.max(0, start - AROUND)
  const excerpt = (all: string[]) => {
    const to = Math.min(all.length - Math.max(0, end - AROUND), from + SHOWN)
    return [from > 0 ? '…' : '', ...all.slice(from, to), to < all.length ? '…' : ''].filter(Boolean).join(' ')
  }
  return { before: excerpt(was), after: excerpt(is) }
}

const words = (text: string) => text.split(/[ \t\n]+/).filter(Boolean)
