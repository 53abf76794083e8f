/** What is wrong with one field: a code, and what its words need (`max`, `min`, …). */
export type FieldIssue = { code: string; details: Record<string, unknown> }

/** What was typed, by the field's name in the form, so that no answer ever loses it. */
export type Typed = Record<string, string | string[]>

/** A form that was not taken. */
export type Refused = {
  ok: false
  /** `invalid` when fields are to be mended, else the verb's refusal; words under `refusals` in messages. */
  code: string
  details: Record<string, unknown>
  fields: Record<string, FieldIssue>
  typed: Typed
  /** Differs at each answer, so that the page knows a second refusal from the first. */
  answer: string
}

/** What an action answers to its form: null before it was sent. */
export type FormState<T = unknown> = { ok: true; value: T; answer: string } | Refused | null

/** A server action for `useForm`: works as a plain form post, too. */
export type FormAction<T> = (before: FormState, form: FormData) => Promise<FormState<T>>

/** The text of a field as it was typed, or as it stands. */
export function typedText(state: FormState, name: string, standing: string): string {
  const typed = state && !state.ok ? state.typed[name] : undefined
  return typeof typed === 'string' ? typed : standing
}

/** The chosen values of a list (`name[]`), as they were sent, or as they stand. None chosen sends nothing at all. */
export function typedList(state: FormState, name: string, standing: readonly string[]): readonly string[] {
  if (!state || state.ok) return standing
  const typed = state.typed[name]
  return typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed
}
