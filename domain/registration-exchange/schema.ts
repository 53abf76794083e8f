import { z } from 'zod'
import type { deskSelection } from '@/domain/registration/desk-schema'
import type { AnswerValue, Status } from '@/domain/registration/schema'
import { frameAct, ticked } from '@/domain/summit/schema'

/** Columns of a file of registrations besides those of the questions, in their order. */
export const columns = [
  'id',
  'name',
  'email',
  'organisation',
  'state',
  'language',
  'category',
  'status',
  'days',
  'code',
  'received',
] as const
export type Column = (typeof columns)[number]

/** What a column of an imported file can be read as; a question's is `q.` and its code. Empty is left out. */
export const targets = ['id', 'name', 'firstName', 'lastName', 'email', 'organisation', 'state'] as const
export const laterTargets = ['language', 'category', 'days'] as const
export type PlainTarget = (typeof targets)[number] | (typeof laterTargets)[number]

export const formats = ['csv', 'xlsx'] as const
export type ExportInput = {
  summitId: string
  selection: z.output<typeof deskSelection>
  format: (typeof formats)[number]
}

/** A registration as a file has it: answers by the ids of their questions. */
export type ExportRow = {
  id: string
  name: string
  email: string
  organisation: string
  state: string | null
  language: 'en' | 'fr'
  category: Record<string, string>
  status: Status
  days: string[]
  code: string | null
  submittedAt: Date | null
  createdAt: Date
  answers: Record<string, AnswerValue>
}

/** Why a row stays out, or what is to be looked at in it. */
export const faultCodes = [
  'name_needed',
  'email_needed',
  'wrong_email',
  'category_needed',
  'unknown_category',
  'unknown_country',
  'unknown_language',
  'unknown_day',
  'unknown_option',
  'wrong_date',
  'too_long',
  'unknown_id',
  'repeated',
  'email_differs',
  'category_differs',
  'is_over',
] as const
export type RowFault = { column: string; code: (typeof faultCodes)[number]; value: string }

export const rowOutcomes = ['created', 'changed', 'same', 'wrong'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** A row as it is read: only what the file says. */
export type ReadRow = {
  row: number
  id: string | null
  name: string
  email: string
  categoryId: string | null
  organisation?: string
  state?: string
  language?: 'en' | 'fr'
  days?: string[]
  answers: Record<string, AnswerValue>
  faults: RowFault[]
}

/** What becomes of a row, and which of its fields change. */
export type PlannedRow = {
  row: number
  outcome: RowOutcome
  name: string
  email: string
  /** The registration that it is about; null for a new one. */
  id: string | null
  changes: string[]
  faults: RowFault[]
}

/** How the columns of a file are read: column -> target. */
const mapping = z.record(z.string().regex(/^\d{1,3}$/), z.string().max(90)).default({})

/** How the columns of a kind of table were read last time, in their order; empty for one that was left out. */
export const tableMapping = z.object({ columns: z.array(z.string().max(90)) })

export const applyForm = frameAct.extend({
  fileId: z.uuid(),
  columns: mapping,
  /** Whether each new person gets a letter with the link to their registration. */
  tell: ticked,
})
export type ApplyForm = z.output<typeof applyForm>

export const keepInput = z.object({ summitId: z.uuid(), name: z.string().max(200) })
