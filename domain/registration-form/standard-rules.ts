import type { QuestionFields, StoredOption } from './schema'

/** What nearly every summit asks, in the order of the form; name, organisation, State, language and days are fields of their own. */
export const standardQuestions = [
  { code: 'languages', kind: 'several', options: ['en', 'fr', 'es', 'other'] },
  { code: 'interpretation', kind: 'choice', options: ['none', 'en', 'fr', 'sign'] },
  { code: 'access-needs', kind: 'choice', options: ['no', 'yes'] },
  { code: 'access-details', kind: 'long_text', options: [], required: true, follows: 'access-needs' },
  {
    code: 'dietary-needs',
    kind: 'several',
    options: ['meat', 'animal', 'gluten', 'not-halal', 'not-kosher'],
  },
  { code: 'privacy', kind: 'consent', options: [], required: true },
  { code: 'participants-list', kind: 'consent', options: [] },
] as const satisfies readonly {
  code: string
  kind: QuestionFields['kind']
  options: readonly string[]
  required?: true
  follows?: string
}[]
export type StandardCode = (typeof standardQuestions)[number]['code']

/** A text in both languages. */
export type Both = { en: string; fr: string }

/** The words of a standard question, given by the caller: the domain has none. */
export type StandardWords = (code: StandardCode) => {
  label: Both
  purpose: Both
  option: (value: string) => Both
}

/** How long after a summit answers are needed, in days: half a year, unless its organisers say otherwise. */
const KEPT_DAYS = 183

/**
 * The standard questions that a summit does not have yet. @param endsOn its last day, from which they are kept half a year
 */
export function standardMissing(
  codes: readonly string[],
  words: StandardWords,
  endsOn: Date,
): { code: string; fields: QuestionFields }[] {
  const retainUntil = new Date(endsOn.getTime() + KEPT_DAYS * 86_400_000).toISOString().slice(0, 10)
  const has = (code: string) => codes.includes(code)
  return standardQuestions.flatMap((question) => {
    const { code, kind, options } = question
    if (has(code)) return []
    const { label, purpose, option } = words(code)
    const follows = 'follows' in question ? question.follows : null
    return [
      {
        code,
        fields: {
          ...{ kind, label, purpose, help: {}, identity: false, categories: [], retainUntil },
          required: 'required' in question,
          options: options.map((value): StoredOption => ({ value, label: option(value) })),
          shownWhen: follows === null ? null : { question: follows, is: ['yes'] },
        },
      },
    ]
  })
}
