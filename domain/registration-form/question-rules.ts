import type { Text } from '@/domain/shared/language'
import { type Refusal, type Result, ok, refuse } from '@/domain/shared/result'
import { slugify } from '@/domain/shared/text'
import { isBlank, typedOver } from '@/domain/summit/rules'
import { type Frame, wordsOver } from './category-rules'
import type { QuestionFields, QuestionForm, StoredOption } from './schema'

/** A question among its like, as far as others rest on it. */
export type Placed = {
  id: string
  code: string
  kind: QuestionFields['kind']
  label: Text
  options: readonly StoredOption[]
  shownWhen: QuestionFields['shownWhen']
  retired: boolean
}

/** What is known of the answers to a question. */
export type Answered = { count: number; chosen: readonly string[] }

/** What others can follow from: what is chosen or ticked. */
export const canLead = ({ kind }: Pick<Placed, 'kind'>): boolean =>
  kind === 'choice' || kind === 'several' || kind === 'consent'

/** What a condition can be about: the values of a question that leads. */
export const leadingValues = ({ kind, options }: Pick<Placed, 'kind' | 'options'>): string[] =>
  kind === 'consent' ? ['true'] : options.filter(({ retired }) => !retired).map(({ value }) => value)

/** Kinds that a question with answers can still become: what was typed on one line is also a text. */
export const kindsAfter = (kind: QuestionFields['kind']): readonly QuestionFields['kind'][] =>
  kind === 'text' || kind === 'organisation' ? ['text', 'long_text', 'organisation'] : [kind]

/**
 * A question as its form has it, laid over what it was drawn from.
 * @param standing its fields as stored, null for a new one
 * @param before questions that come before it in the form
 * Refusals, with the `field`: label_needed · purpose_needed · options_needed · not_a_choice · kind_has_answers (`count`) ·
 * identity_kind · condition_of_one.
 */
export function typedQuestion(
  form: QuestionForm,
  frame: Frame,
  {
    standing,
    answered,
    before,
    categories,
  }: {
    standing: QuestionFields | null
    answered: Answered
    before: readonly Placed[]
    categories: readonly string[]
  },
): Result<QuestionFields> {
  const base = form.id ? form.base[form.id] : undefined
  const first = frame.contentLanguages[0] ?? 'en'
  const { kind, required, identity, retainUntil } = form
  const label = wordsOver(base?.['label'], form.label)
  if (isBlank(label)) return refuse('label_needed', { field: `label.${first}` })
  const purpose = wordsOver(base?.['purpose'], form.purpose)
  if (isBlank(purpose)) return refuse('purpose_needed', { field: `purpose.${first}` })
  const changes = standing && (standing.kind !== kind || standing.identity !== identity)
  if (
    changes &&
    answered.count > 0 &&
    !(kindsAfter(standing.kind).includes(kind) && standing.identity === identity)
  )
    return refuse('kind_has_answers', {
      field: standing.kind === kind ? 'identity' : 'kind',
      count: answered.count,
    })
  if (identity && kind !== 'text' && kind !== 'file') return refuse('identity_kind', { field: 'identity' })
  const options = hasOptions(kind) ? optionsTyped(form, standing?.options ?? [], answered.chosen) : []
  if (hasOptions(kind) && options.filter(({ retired }) => !retired).length < 2)
    return refuse('options_needed', { field: `options.0.label.${first}` })
  if (form.categories.some((code) => !categories.includes(code)))
    return refuse('not_a_choice', { field: 'categories[]' })
  const shownWhen = conditionTyped(form.shownWhen, before)
  if (!shownWhen.ok) return shownWhen
  return ok({
    ...{ kind, label, purpose, help: wordsOver(base?.['help'], form.help), options },
    ...{
      required,
      identity,
      categories: [...form.categories].sort(),
      shownWhen: shownWhen.value,
      retainUntil,
    },
  })
}

export const hasOptions = (kind: QuestionFields['kind']): boolean => kind === 'choice' || kind === 'several'

/**
 * The options as typed, in their order. What was chosen already and is taken out stays, offered no more: whoever chose it
 * reads it as it was.
 */
function optionsTyped(
  { options }: QuestionForm,
  standing: readonly StoredOption[],
  chosen: readonly string[],
): StoredOption[] {
  const taken = new Set(standing.map(({ value }) => value))
  const kept = Object.entries(options)
    .sort(([a], [b]) => Number(a) - Number(b))
    .flatMap(([, { value, label }]): StoredOption[] => {
      if (isBlank(label)) return []
      const known = standing.find((option) => option.value === value)
      const words = typedOver(known?.label, label) as Record<string, string> // blank entries are left out
      return [{ value: known?.value ?? freeValue(words, taken), label: words }]
    })
  const gone = standing.filter(
    ({ value, retired }) =>
      !kept.some((option) => option.value === value) && (retired === true || chosen.includes(value)),
  )
  return [...kept, ...gone.map(({ value, label }) => ({ value, label, retired: true as const }))]
}

function freeValue(label: Record<string, string>, taken: Set<string>): string {
  const stem = slugify(label['en'] ?? Object.values(label)[0] ?? '', 60) || 'option'
  for (let number = 1; ; number += 1) {
    const value = number === 1 ? stem : `${stem}-${number}`
    if (taken.has(value)) continue
    taken.add(value)
    return value
  }
}

function conditionTyped(
  ticked: readonly string[],
  before: readonly Placed[],
): Result<QuestionFields['shownWhen']> {
  const field = 'shownWhen[]'
  const pairs = ticked.map((one) => {
    const cut = one.indexOf('=')
    return { question: one.slice(0, cut), value: one.slice(cut + 1) }
  })
  const [first] = pairs
  if (!first) return ok(null)
  if (pairs.some(({ question }) => question !== first.question)) return refuse('condition_of_one', { field })
  const leader = before.find(({ code, retired }) => code === first.question && !retired)
  const is = pairs.map(({ value }) => value)
  if (!leader || !canLead(leader) || is.some((value) => !leadingValues(leader).includes(value)))
    return refuse('not_a_choice', { field })
  return ok({ question: first.question, is: [...is].sort() })
}

/**
 * Whether every condition can still come true with the questions in this order: what it follows from is asked before it and
 * has such an answer. Refusals: condition_order (`by`: the code of the question that follows) · condition_needs (`by`).
 */
export function whyNotThisForm(questions: readonly Placed[]): Refusal | null {
  for (const [place, { shownWhen, retired, code }] of questions.entries()) {
    if (!shownWhen || retired) continue
    const at = questions.findIndex((other) => other.code === shownWhen.question)
    const leader = questions[at]
    if (!leader || leader.retired || !shownWhen.is.some((value) => leadingValues(leader).includes(value)))
      return refuse('condition_needs', { by: code })
    if (at > place) return refuse('condition_order', { by: code })
  }
  return null
}

/** A code for a new question, from its words. */
export function questionCode(label: Text, taken: readonly string[]): string {
  const stem = slugify(label['en'] ?? Object.values(label)[0] ?? '', 40) || 'question'
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}-${number}`
    if (!taken.includes(code)) return code
  }
}
