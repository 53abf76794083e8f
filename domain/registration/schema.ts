import { z } from 'zod'
import { emailAddress, oneLine, orNull } from '@/domain/shared/typed'
import { language, text } from '@/domain/shared/language'

const id = z.uuid()

export const statuses = [
  'draft',
  'submitted',
  'approved',
  'declined',
  'waiting',
  'confirmed',
  'checked_in',
  'cancelled',
] as const
export type Status = (typeof statuses)[number]

export const entries = ['open', 'code', 'invitation'] as const

export const questionKinds = [
  'text',
  'long_text',
  'choice',
  'several',
  'date',
  'country',
  'organisation',
  'file',
  'consent',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/**
 * What may be chosen, in both languages; `value` is what is kept. One that was taken out after somebody had chosen it is
 * `retired`: it is read, and offered no more.
 */
export const questionOptions = z
  .array(z.object({ value: z.string().min(1).max(80), label: text, retired: z.literal(true).optional() }))
  .max(300)

/** Shown only where another question, by its code, has one of these answers. */
export const shownWhen = z.object({ question: z.string(), is: z.array(z.string()).min(1) })

/** A question as the form asks it. */
export type Question = {
  id: string
  code: string
  kind: QuestionKind
  required: boolean
  /** Codes of the categories that are asked; empty is every one. */
  categories: string[]
  options: z.infer<typeof questionOptions>
  shownWhen: z.infer<typeof shownWhen> | null
  label: z.infer<typeof text>
  help: z.infer<typeof text>
  purpose: z.infer<typeof text>
  /** Calendar date after which answers are purged. */
  retainUntil: string
  /** An identity document or its number: answers are kept sealed. */
  identity: boolean
  retired: boolean
}

/** An answer: words, a choice, several, a date, a country's code, whether it is consented to, a file's id. */
export const answerValue = z.union([
  z.string().max(10_000),
  z.array(z.string().max(200)).max(300),
  z.boolean(),
])
export type AnswerValue = z.infer<typeof answerValue>
/** Question's code -> answer. */
export type Answers = Record<string, AnswerValue>

/** How long a mailed link to one's own registration counts. */
export const LINK_DAYS = 90

/** Links mailed to one address, at most so many within so many minutes. */
export const LINK_LIMIT = { links: 5, minutes: 15 } as const

const days = z
  .array(z.iso.date('wrong_date'))
  .max(60)
  .transform((dates) => [...new Set(dates)].sort())

/** What anybody sends to begin a registration. */
export const startInput = z.object({
  /** Chosen by the page: the same key again is the same registration. */
  key: id,
  summitId: id,
  categoryId: id,
  email: emailAddress,
  language,
  /** For a category that asks for one. */
  code: oneLine(80).default(''),
  /** A registration of the same person, for a group of which both are part; null to stand alone. */
  groupOf: orNull(id).default(null),
})
export type StartInput = z.input<typeof startInput>

/** What may stand in a registration while it is written, complete or not; for its address see `changeEmailInput`. */
export const draftInput = z.object({
  id,
  name: oneLine(200),
  organisation: oneLine(200),
  /** An empty field is none; not sent at all, it stays as it is. */
  state: z.union([
    z.string().regex(/^[A-Z]{2}$/, 'not_a_choice'),
    z.literal('').transform(() => null),
    z.null(),
  ]),
  language,
  days,
  answers: z.record(z.string().max(80), answerValue),
})
export type DraftInput = z.input<typeof draftInput>

/** A draft is saved field by field: what is not sent stays. */
export const saveDraftInput = draftInput.partial().required({ id: true })
export type SaveDraftInput = z.input<typeof saveDraftInput>

export const submitInput = z.object({ key: id, id })
export type SubmitInput = z.input<typeof submitInput>

/** An edit of what was submitted; `version` is the one that its page had. */
export const editInput = saveDraftInput.extend({ version: z.coerce.number().int() })
export type EditInput = z.input<typeof editInput>

export const handOverInput = z.object({
  key: id,
  id,
  name: oneLine(200).min(1, 'required'),
  email: emailAddress,
  language,
})
export type HandOverInput = z.input<typeof handOverInput>

export const changeEmailInput = z.object({ id, email: emailAddress })
export type ChangeEmailInput = z.input<typeof changeEmailInput>

export const sendLinkInput = z.object({ summitId: id, email: emailAddress })
export type SendLinkInput = z.input<typeof sendLinkInput>

export const ownInput = z.object({ id })
export const reasonInput = z.object({ id, reason: oneLine(500).default('') })
export const sessionInput = z.object({ id, sessionId: id })
export const swapInput = z.object({
  id,
  sessionId: id,
  /** Sessions whose seats are given for it: those that clash. */
  give: z.array(id).min(1).max(10),
})
export const starInput = z.object({ summitId: id, sessionId: id })
export const changeCategoryInput = z.object({ id, categoryId: id, reason: oneLine(500).default('') })

const side = z.enum(['keep', 'drop'])

/** Two registrations of one person, and of which each field and answer is taken; of the kept one where nothing is said. */
export const mergeInput = z.object({
  key: id,
  summitId: id,
  keep: id,
  drop: id,
  fields: z.record(z.string().max(40), side).default({}),
  /** By the question's code. */
  answers: z.record(z.string().max(80), side).default({}),
})

export const keepApartInput = z.object({ summitId: id, a: id, b: id })
