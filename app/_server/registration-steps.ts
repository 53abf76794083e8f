import { z } from 'zod'
import { type OwnView, ownView } from '@/domain/registration/own-queries'
import type { Author } from '@/domain/registration/queries'
import { saveDraft } from '@/domain/registration/save-draft'
import { type SaveDraftInput, draftInput } from '@/domain/registration/schema'
import {
  type Posted,
  type Step,
  answersFrom,
  faultsOfStep,
  nextStep,
  questionsOfStep,
  steps,
} from '@/domain/registration/step-rules'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { authSecret } from './auth-secret'
import { ownForm } from './registration-author'

const posted = z.union([z.string().max(10_000), z.array(z.string().max(200)).max(300)])
const list = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()))

/** What the forms of a registration send beside the fields of `draftInput`. */
const asked = {
  answers: z.record(z.string(), posted).default({}),
  /** Codes of the questions that were on the page: a box that is not ticked is not sent. */
  asked: list,
}

/** A step as its form sends it. */
export const stepForm = ownForm.extend({
  step: z.enum(steps),
  /** `later` only saves; anything else goes on, where nothing is missing. */
  go: z.string().default('on'),
  ...asked,
  name: draftInput.shape.name.optional(),
  organisation: draftInput.shape.organisation.optional(),
  state: draftInput.shape.state.optional(),
  language: draftInput.shape.language.optional(),
  days: list.pipe(draftInput.shape.days),
})
export type StepForm = z.output<typeof stepForm>

/** An edit of what was sent: all steps in one form. */
export const editForm = stepForm.omit({ step: true, go: true }).extend({ version: z.coerce.number().int() })
export type EditForm = z.output<typeof editForm>

/** What is typed meanwhile, saved as far as it can be: what is not yet a date is left for later. */
export const typedForm = ownForm.extend({
  ...asked,
  /** Names of the fields that were touched; days and answers among them are sent whole. */
  touched: list,
  name: draftInput.shape.name.optional().catch(undefined),
  organisation: draftInput.shape.organisation.optional().catch(undefined),
  state: draftInput.shape.state.optional().catch(undefined),
  language: draftInput.shape.language.optional().catch(undefined),
  days: list.pipe(draftInput.shape.days).catch([]),
})

/**
 * Saves one step of a draft. Where something is missing, what could be saved is saved all the same, and the step is asked
 * again. Refusals: those of `saveDraft`, form_incomplete (`faults`: of this step).
 * @returns where to go on
 */
export async function saveStep(
  author: Author,
  input: Omit<StepForm, 'key'>,
  now: Date,
): Promise<Result<{ next: Step | 'later'; more: boolean }>> {
  const before = await ownView(author, now)
  if (!before.ok) return before
  const { step, go, id } = input
  const saved = await saveDraft(author, { id, ...fieldsOf(step, input, before.value) }, now, authSecret())
  if (!saved.ok) return whenSent(saved)
  if (go === 'later') return ok({ next: 'later', more: false })
  const after = await ownView(author, now)
  if (!after.ok) return after
  const form = formOf(after.value)
  // A question that follows from an answer just given has not been seen yet.
  const more =
    (step === 'questions' || step === 'privacy') &&
    questionsOfStep(form, step).some(({ code }) => !input.asked.includes(code))
  if (more) return ok({ next: step, more })
  const faults = faultsOfStep(form, step)
  return faults.length > 0 ? refuse('form_incomplete', { faults }) : ok({ next: nextStep(form, step), more })
}

/** Saves what was typed so far. Refusals: those of `saveDraft`. */
export async function saveTyped(
  author: Author,
  { id, touched, days, answers, asked: codes, ...fields }: Omit<z.output<typeof typedForm>, 'key'>,
  now: Date,
): Promise<Result<{ version: number }>> {
  const view = await ownView(author, now)
  if (!view.ok) return view
  const written = Object.fromEntries(Object.entries(fields).filter(([name]) => touched.includes(name)))
  const part: SaveDraftInput = { id, ...written }
  if (touched.includes('days')) part.days = days
  part.answers = answersFrom(view.value.questions, codes, answers)
  const saved = await saveDraft(author, part, now, authSecret())
  return saved.ok ? ok({ version: saved.value.version }) : whenSent(saved)
}

/** The fields of an edit, for the verb. */
export const editOf = (input: Omit<EditForm, 'key'>, view: OwnView) => {
  const { asked: codes, answers, ...fields } = input
  return { ...fields, answers: answersFrom(view.questions, codes, answers as Record<string, Posted>) }
}

/** What is asked of a form, as rules read it. */
export const formOf = ({ category, person, days, questions, form }: OwnView) => ({
  ...{ category, questions },
  name: person.name,
  days: days.map(({ date }) => date),
  answers: form.answers,
})

function fieldsOf(step: Step, input: Omit<StepForm, 'key'>, view: OwnView) {
  const { name, organisation, state, language, days } = input
  switch (step) {
    case 'about':
      return { name, organisation, state, language }
    case 'days':
      return { days }
    case 'questions':
    case 'privacy':
      return { answers: answersFrom(view.questions, input.asked, input.answers) }
    case 'files':
    case 'check':
      return {}
  }
}

/** A draft that is none any more was sent meanwhile, by another tab or device. */
const whenSent = <R extends { code: string; details: Record<string, unknown> }>(refusal: R) =>
  refusal.code === 'wrong_status'
    ? refuse('registration_sent', refusal.details)
    : refuse(refusal.code, refusal.details)
