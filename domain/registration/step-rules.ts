import { formFaults, questionsAsked, type FormFault } from './form-rules'
import type { AnswerValue, Answers, Question } from './schema'

/** One short page each, in this order; a step without anything to ask is left out. */
export const steps = ['about', 'days', 'questions', 'files', 'privacy', 'check'] as const
export type Step = (typeof steps)[number]

/** What decides which steps there are, and what they lack. `questions` are all that could be asked. */
export type Form = {
  category: { code: string; needsDays: boolean }
  name: string
  days: readonly string[]
  questions: readonly Question[]
  answers: Answers
}

/** The steps that ask questions. */
export type AskingStep = Extract<Step, 'questions' | 'files' | 'privacy'>

/** Consents are asked for beside the privacy notice, files on a page of their own, since each is sent by itself. */
function stepOfQuestion({ kind }: Pick<Question, 'kind'>): AskingStep {
  if (kind === 'file') return 'files'
  return kind === 'consent' ? 'privacy' : 'questions'
}

/** The questions of a step, as somebody with these answers sees them. */
export const questionsOfStep = (
  { category, questions, answers }: Pick<Form, 'category' | 'questions' | 'answers'>,
  step: AskingStep,
): Question[] =>
  questionsAsked(questions, category.code, answers).filter((question) => stepOfQuestion(question) === step)

/** The steps of this form. */
export const stepsOf = (form: Pick<Form, 'category' | 'questions' | 'answers'>): Step[] =>
  steps.filter(
    (step) =>
      (step !== 'days' || form.category.needsDays) &&
      ((step !== 'questions' && step !== 'files') || questionsOfStep(form, step).length > 0),
  )

/** The step that is asked for, where the form has it, else the first. */
export const stepAsked = (form: Pick<Form, 'category' | 'questions' | 'answers'>, asked: unknown): Step =>
  stepsOf(form).find((step) => step === asked) ?? 'about'

export function nextStep(form: Pick<Form, 'category' | 'questions' | 'answers'>, step: Step): Step {
  const all = stepsOf(form)
  return all[all.indexOf(step) + 1] ?? 'check'
}

export function stepBefore(form: Pick<Form, 'category' | 'questions' | 'answers'>, step: Step): Step | null {
  const all = stepsOf(form)
  return all[all.indexOf(step) - 1] ?? null
}

/** Where a field of the form is filled in. */
export function stepOfField(field: string, questions: readonly Question[]): Step {
  if (field === 'days') return 'days'
  const question = questions.find(({ code }) => field === `answers.${code}`)
  return question ? stepOfQuestion(question) : 'about'
}

/** What the form still lacks before it can be sent, in the order of its steps. */
export const faultsOf = ({ name, days, category, questions, answers }: Form): FormFault[] =>
  formFaults({ name, days }, category, questions, answers)

/** What one step still lacks. */
export const faultsOfStep = (form: Form, step: Step): FormFault[] =>
  faultsOf(form).filter(({ field }) => stepOfField(field, form.questions) === step)

/** An answer as a form sends it: nothing for what was left empty, texts otherwise. */
export type Posted = string | string[] | undefined

/**
 * The answers of the questions that a page has asked, from what it sent. A list with nothing chosen and a box that is not
 * ticked are not sent at all: `asked` says that they were there.
 */
export function answersFrom(
  questions: readonly Question[],
  asked: readonly string[],
  posted: Readonly<Record<string, Posted>>,
): Answers {
  return Object.fromEntries(
    questions
      .filter(({ code, retired, kind }) => !retired && kind !== 'file' && asked.includes(code))
      .map(({ code, kind }) => [code, answerFrom(kind, posted[code])]),
  )
}

function answerFrom(kind: Question['kind'], posted: Posted): AnswerValue {
  if (kind === 'several') return (posted === undefined ? [] : [posted]).flat().filter((one) => one !== '')
  const one = Array.isArray(posted) ? posted.at(-1) : posted
  return kind === 'consent' ? one === 'true' : (one ?? '').trim()
}
