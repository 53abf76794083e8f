import { type Choices, type SessionContent, type TextField, textFields } from './schema'

/** One thing that two editors may have set differently: a text in one language, the time, the room, … */
export type Part = { key: string; mine: unknown; theirs: unknown; suggested: 'mine' | 'theirs' }

const whenFields = ['date', 'start', 'end', 'afterMidnight'] as const
const singleParts = [
  'type',
  'status',
  'access',
  'seats',
  'roomId',
  'theme',
  'origin',
  'languages',
  'interpretation',
  'webcast',
  'embargoUntil',
] as const
/** A session cut into the parts that are compared and chosen one by one: part -> value. */
function partsOf(content: SessionContent, languages: readonly string[]): Map<string, unknown> {
  return new Map<string, unknown>([
    ...textFields.flatMap((field) =>
      languages.map((language) => [`${field}-${language}`, content[field][language] ?? ''] as const),
    ),
    ['when', Object.fromEntries(whenFields.map((field) => [field, content[field]]))],
    ...singleParts.map((field) => [field, content[field]] as const),
  ])
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Where mine and theirs differ. Suggested is mine where I changed it, theirs where only they did.
 * @param base the session as I found it; without it everything that differs counts as my change
 */
export function differences(
  base: SessionContent | undefined,
  mine: SessionContent,
  theirs: SessionContent,
  languages: readonly string[],
): Part[] {
  const found = base && partsOf(base, languages)
  const other = partsOf(theirs, languages)
  return [...partsOf(mine, languages)].flatMap(([key, value]) => {
    const theirValue = other.get(key)
    if (same(value, theirValue)) return []
    const suggested = found && same(value, found.get(key)) ? 'theirs' : 'mine'
    return [{ key, mine: value, theirs: theirValue, suggested } as const]
  })
}

/** Parts that both changed since `base`, each to something else: one of the two must choose. */
export function clashing(
  base: SessionContent,
  mine: SessionContent,
  theirs: SessionContent,
  languages: readonly string[],
): string[] {
  const found = partsOf(base, languages)
  return differences(base, mine, theirs, languages).flatMap(({ key, mine: myValue, theirs: theirValue }) =>
    same(myValue, found.get(key)) || same(theirValue, found.get(key)) ? [] : [key],
  )
}

/** My session with their value wherever theirs was chosen. */
export function resolved(
  mine: SessionContent,
  theirs: SessionContent,
  chosen: Choices,
  languages: readonly string[],
): SessionContent {
  const taken = (key: string) => chosen[key] === 'theirs'
  const texts = (field: TextField) =>
    Object.fromEntries(
      languages.map((language) => [
        language,
        (taken(`${field}-${language}`) ? theirs : mine)[field][language] ?? '',
      ]),
    )
  const pickFrom = <K extends keyof SessionContent>(keys: readonly K[], part?: string) =>
    Object.fromEntries(keys.map((key) => [key, (taken(part ?? key) ? theirs : mine)[key]])) as Pick<
      SessionContent,
      K
    > // every key was given its value
  return {
    title: texts('title'),
    abstract: texts('abstract'),
    location: texts('location'),
    ...pickFrom(whenFields, 'when'),
    ...pickFrom(singleParts),
  }
}
