import { z } from 'zod'
import { entries, questionKinds } from '@/domain/registration/schema'
import { language } from '@/domain/shared/language'
import { emailAddress, oneLine, orNull } from '@/domain/shared/typed'
import { frameAct, frameForm, ticked, typedNumber, typedParagraphs, typedTexts } from '@/domain/summit/schema'

const id = z.uuid()

/** A moment on the summit's clock as a field of a form sends it: `2019-05-27T12:00`; empty is none. */
export const wallMoment = orNull(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'wrong_time'))

const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.string().max(200)).max(300),
)

/** A category as its form sends it. */
export const categoryForm = frameForm.extend({
  /** Null for a new one. */
  id: orNull(id),
  name: typedTexts(100),
  description: typedParagraphs(1000),
  /** Made from the name where it is left empty. */
  code: z.string().trim().toLowerCase().max(80).default(''),
  opensAt: wallMoment,
  closesAt: wallMoment,
  namesCloseAt: wallMoment,
  entry: z.enum(entries),
  approval: ticked,
  reapproval: ticked,
  needsDays: ticked,
  /** Places; empty is no limit of its own. */
  size: typedNumber(0, 1_000_000),
})
export type CategoryForm = z.output<typeof categoryForm>

/** A category as it is stored, compared and told to another editor: instants as ISO 8601. */
export type CategoryFields = {
  code: string
  name: Record<string, string>
  description: Record<string, string>
  opensAt: string | null
  closesAt: string | null
  namesCloseAt: string | null
  entry: (typeof entries)[number]
  approval: boolean
  reapproval: boolean
  needsDays: boolean
  size: number | null
}

/** Questions that a form may have, and what may be chosen in one. */
export const MOST_QUESTIONS = 200
export const MOST_OPTIONS = 100

/** A question as its form sends it. */
export const questionForm = frameForm.extend({
  id: orNull(id),
  kind: z.enum(questionKinds),
  label: typedTexts(300),
  help: typedParagraphs(1000),
  purpose: typedParagraphs(1000),
  /** In order; one without a label is none. */
  options: z
    .record(z.string(), z.object({ value: z.string().max(80).default(''), label: typedTexts(200) }))
    .default({}),
  required: ticked,
  identity: ticked,
  /** Codes; none ticked is every category. */
  categories: list,
  /** `question=value` each, all of one question; none is always. */
  shownWhen: list,
  retainUntil: z.iso.date('wrong_date'),
})
export type QuestionForm = z.output<typeof questionForm>

/** An option of a choice as it is stored; one that somebody chose before it was taken out is offered no more. */
export type StoredOption = { value: string; label: Record<string, string>; retired?: true }

/** A question as it is stored and compared. */
export type QuestionFields = {
  kind: (typeof questionKinds)[number]
  label: Record<string, string>
  help: Record<string, string>
  purpose: Record<string, string>
  options: StoredOption[]
  required: boolean
  identity: boolean
  categories: string[]
  shownWhen: { question: string; is: string[] } | null
  retainUntil: string
}

const row = frameAct.extend({ id })
export const moveForm = row.extend({ way: z.enum(['up', 'down']) })
/** Retires a category or question, or brings it back. */
export const retireForm = row.extend({ back: ticked })
export type MoveForm = z.output<typeof moveForm>
export type RetireForm = z.output<typeof retireForm>

/** Adds the questions that nearly every summit asks. */
export const standardForm = frameAct
export type StandardForm = z.output<typeof standardForm>

/** A code that lets in a number of times. */
export const codeForm = frameAct.extend({
  categoryId: id,
  /** Made by chance where it is left empty. */
  code: oneLine(40).default(''),
  label: oneLine(200).default(''),
  uses: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number('not_a_number').int('not_a_number').min(1).max(100_000),
  ),
  validUntil: wallMoment,
})
export type CodeForm = z.output<typeof codeForm>

/** Addresses that one press may invite. */
export const MOST_INVITED = 500

/** Invitations of pasted addresses; `language` is for those whose language is not known. */
export const inviteForm = frameAct.extend({
  categoryId: id,
  emails: z.string().max(60_000),
  label: oneLine(200).default(''),
  language,
  validUntil: wallMoment,
})
export type InviteForm = z.output<typeof inviteForm>

/** Whom a code is for, and until when it lets in; what it opens and how often stays. */
export const editCodeForm = row.extend({ label: oneLine(200).default(''), validUntil: wallMoment })
export type EditCodeForm = z.output<typeof editCodeForm>

export const revokeForm = row
export type RevokeForm = z.output<typeof revokeForm>

/** The sizes of the summit and of its days: `sizes.summit`, `sizes.2019-05-30`; an empty field leaves as it is. */
export const placesForm = frameAct.extend({
  sizes: z.record(z.string().regex(/^(summit|\d{4}-\d{2}-\d{2})$/), typedNumber(0, 1_000_000)).default({}),
})
export type PlacesForm = z.output<typeof placesForm>

/** One address of those that were pasted. */
export const oneEmail = emailAddress
