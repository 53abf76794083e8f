import { type Refusal, refuse } from '@/domain/shared/result'
import type { AnswerValue, Answers, Question } from './schema'

/** A fault of a form: where it is, and what. */
export type FormFault = { field: string; code: 'required' | 'not_a_choice' | 'wrong_date' | 'too_long' }

/** Whether one is asked a question: by its category, and by what one has answered before. */
function isAsked(question: Question, category: string, answers: Answers): boolean {
  const { retired, categories, shownWhen } = question
  if (retired || (categories.length > 0 && !categories.includes(category))) return false
  if (!shownWhen) return true
  const given = answers[shownWhen.question]
  const values = Array.isArray(given) ? given : [String(given ?? '')]
  return values.some((value) => shownWhen.is.includes(value))
}

/** The questions of a form, in its order, as somebody with these answers sees them. */
export const questionsAsked = (
  questions: readonly Question[],
  category: string,
  answers: Answers,
): Question[] => questions.filter((question) => isAsked(question, category, answers))

const blank = (value: AnswerValue | undefined) =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** What is wrong with an answer that was given, or null; a blank one is never wrong. */
export function answerFault({ kind, options }: Question, value: AnswerValue): FormFault['code'] | null {
  if (blank(value)) return null
  const known = (one: string) => options.some((option) => option.value === one)
  switch (kind) {
    case 'choice':
      return typeof value === 'string' && known(value) ? null : 'not_a_choice'
    case 'several':
      return Array.isArray(value) && value.every(known) ? null : 'not_a_choice'
    case 'consent':
      return typeof value === 'boolean' ? null : 'not_a_choice'
    case 'date':
      return typeof value === 'string' && isDate(value) ? null : 'wrong_date'
    case 'country':
      return typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? null : 'not_a_choice'
    case 'text':
    case 'organisation':
    case 'file':
      return typeof value === 'string' && value.length <= 500 ? null : 'too_long'
    case 'long_text':
      return typeof value === 'string' ? null : 'too_long'
  }
}

const isDate = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))

/** What a form still lacks before it can be sent, field by field; `answers.` before the code of a question. */
export function formFaults(
  registration: { name: string; days: readonly string[] },
  category: { code: string; needsDays: boolean },
  questions: readonly Question[],
  answers: Answers,
): FormFault[] {
  const faults: FormFault[] = []
  if (registration.name === '') faults.push({ field: 'name', code: 'required' })
  if (category.needsDays && registration.days.length === 0) faults.push({ field: 'days', code: 'required' })
  for (const question of questionsAsked(questions, category.code, answers)) {
    const value = answers[question.code]
    const field = `answers.${question.code}`
    const fault = value === undefined ? null : answerFault(question, value)
    if (fault) faults.push({ field, code: fault })
    else if (question.required && blank(value)) faults.push({ field, code: 'required' })
  }
  return faults
}

/** Days asked for that are none of the summit's. */
export const strangeDays = (days: readonly string[], summitDays: readonly string[]): string[] =>
  days.filter((date) => !summitDays.includes(date))

/**
 * What is saved of what was typed: answers to questions that are there, as far as they are answers. Files come by another way,
 * and an identity document that is not typed anew stays as it was given.
 */
export const answersToSave = (
  questions: readonly Question[],
  answers: Answers,
): { question: Question; value: AnswerValue }[] =>
  Object.entries(answers).flatMap(([code, value]) => {
    const question = questions.find((one) => one.code === code && !one.retired)
    if (!question || question.kind === 'file' || (question.identity && blank(value))) return []
    return [{ question, value }]
  })

/** What cannot be saved of what was typed, complete or not. Refusals: unknown_day · form_incomplete (`faults`). */
export function whyNotSaved(
  fields: { days?: readonly string[] | undefined; answers?: Answers | undefined },
  questions: readonly Question[],
  summitDays: readonly string[],
): Refusal | null {
  const [strange] = strangeDays(fields.days ?? [], summitDays)
  if (strange !== undefined) return refuse('unknown_day', { field: 'days', date: strange })
  const faults = answersToSave(questions, fields.answers ?? {}).flatMap(
    ({ question, value }): FormFault[] => {
      const code = answerFault(question, value)
      return code ? [{ field: `answers.${question.code}`, code }] : []
    },
  )
  return faults.length > 0 ? refuse('form_incomplete', { faults }) : null
}

/** What was sent, without what was not. */
export const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    // The entries are those of `fields`; only what is undefined was taken out.
    [K in keyof T]?: Exclude<T[K], undefined>
  }
