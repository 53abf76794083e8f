import { z } from 'zod'
import { deskFilter, type DeskSelection, MOST_CHOSEN } from '@/domain/registration/desk-schema'
import { statuses } from '@/domain/registration/schema'
import { languages, type Text } from '@/domain/shared/language'
import { oneLine, paragraphs } from '@/domain/shared/typed'

/** What a text may leave open, to be filled in for each person: `{name}`. */
export const placeholders = ['name', 'summit', 'dates', 'category', 'link'] as const
export type Placeholder = (typeof placeholders)[number]

/** Letters that are sent by themselves and may be worded by the organisers, with what each can fill in besides. */
export const letterKinds = {
  submitted: [],
  approved: [],
  confirmed: [],
  waiting: ['position'],
  declined: ['reason'],
  cancelled: ['reason'],
  offered: ['place', 'until'],
  offer_ended: ['place'],
} as const satisfies Record<string, readonly string[]>
export type LetterKind = keyof typeof letterKinds
export const isLetterKind = (kind: string): kind is LetterKind => kind in letterKinds

/** Letters whose reader has to find their registration from them. */
export const withLink: readonly LetterKind[] = ['submitted', 'approved', 'confirmed', 'waiting', 'offered']

/** Every placeholder of a letter that is sent by itself. */
export const placeholdersOf = (kind: LetterKind): readonly string[] => [...placeholders, ...letterKinds[kind]]

const inBoth = <S extends z.ZodType>(schema: S) => z.object({ en: schema, fr: schema })

/** The words of a letter, in both languages, with placeholders. */
export const wording = z.object({
  subject: inBoth(oneLine(150).min(1, 'required')),
  body: inBoth(paragraphs(5000).min(1, 'required')),
})
export type Wording = { subject: Text; body: Text }

/** Who is written to: everybody who is not out, or those in some statuses, of a category, of a language. */
const kindsOfPeople = z.object({
  statuses: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.enum(statuses)).max(statuses.length),
  ),
  categoryId: z.union([z.uuid(), z.literal('')]).default(''),
  language: z.enum(['', ...languages]).default(''),
})
/** The same, and those among them that the desk has chosen from its table; null for whoever they are. */
export type Selection = z.output<typeof kindsOfPeople> & { chosen: DeskSelection | null }

/** A box of a form that is ticked or not sent. */
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

/** `desk`: to whom the desk has chosen, `ids` or else everyone that the filter finds. */
const fromDesk = z.object({
  desk: ticked,
  ids: z.array(z.uuid()).min(1).max(MOST_CHOSEN).optional(),
  filter: deskFilter.prefault({}),
})

/** A message as its form sends it; `go` looks at it first, or sends it. `as` is whom it is looked at as: a name or address, empty for anybody. */
export const messageInput = wording.extend({
  summitId: z.uuid(),
  key: z.uuid(),
  ...kindsOfPeople.shape,
  ...fromDesk.shape,
  necessary: ticked,
  as: oneLine(200).default(''),
  go: z.enum(['preview', 'send']).default('preview'),
})
export type MessageInput = z.output<typeof messageInput>

export const selectionOf = ({
  statuses,
  categoryId,
  language,
  desk,
  ids,
  filter,
}: MessageInput): Selection => ({
  ...{ statuses, categoryId, language },
  chosen: desk ? (ids ? { ids } : { filter }) : null,
})

export const letterInput = wording.extend({
  summitId: z.uuid(),
  kind: z.string().refine(isLetterKind, { error: 'not_a_choice' }),
})
export type LetterInput = z.output<typeof letterInput>

export const letterDropInput = z.object({ summitId: z.uuid(), kind: z.string().refine(isLetterKind) })

/** Reminders that a summit may send, with the days that are offered first. */
export const reminderKinds = { draft: 7, confirm: 5, offer: 1, starts: 3 } as const
export type ReminderKind = keyof typeof reminderKinds
/** Not about a place or a decision: these may be stopped. */
export const optionalReminders: readonly ReminderKind[] = ['draft', 'starts']

/** An empty field sends none. */
const days = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce
    .number({ error: 'not_a_number' })
    .int('not_a_number')
    .min(1, 'out_of_range')
    .max(60, 'out_of_range')
    .nullable(),
)
export const remindersInput = z.object({
  summitId: z.uuid(),
  draft: days,
  confirm: days,
  offer: days,
  starts: days,
})
export type RemindersInput = z.output<typeof remindersInput>

export const failuresInput = z.object({ summitId: z.uuid(), id: z.uuid() })

/** Days for which the way to stop letters counts. */
export const UNSUBSCRIBE_DAYS = 400
