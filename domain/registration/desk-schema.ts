import { z } from 'zod'
import { oneLine, orNull } from '@/domain/shared/typed'
import { priorities } from '@/domain/quota/schema'
import { statuses } from './schema'

const id = z.uuid()

/** As the desk asks for statuses: `undecided` is what waits for it, submitted or edited since it was approved. */
export const deskStatuses = ['undecided', ...statuses] as const
export type DeskStatus = (typeof deskStatuses)[number]

/** What narrows the table; what is null or empty narrows nothing. Without a status, drafts are left aside. */
export const deskFilter = z.object({
  /** Words that each must be found in name, organisation or e-mail; accents and case ignored. */
  q: oneLine(200).default(''),
  status: z.enum(deskStatuses).nullable().default(null),
  /** A category's code, as addresses have it. */
  category: z.string().max(80).nullable().default(null),
  /** ISO 3166-1. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  /** A calendar date that was asked for. */
  day: z.iso.date().nullable().default(null),
  /** Of messages. */
  language: z.enum(['en', 'fr']).nullable().default(null),
  /** Registrations that one person makes. */
  group: id.nullable().default(null),
  /** The code that was used to register, as it is written. */
  code: z.string().max(80).nullable().default(null),
})
export type DeskFilter = z.output<typeof deskFilter>

/** At most so many are chosen one by one. */
export const MOST_CHOSEN = 500

/** Registrations of a summit that something is done with: some by name, or all that a filter finds. */
export const deskSelection = z.union([
  z.object({ ids: z.array(id).min(1).max(MOST_CHOSEN) }),
  z.object({ filter: deskFilter }),
])
export type DeskSelection = z.output<typeof deskSelection>

export const deskSorts = ['name', 'organisation', 'category', 'state', 'status', 'received'] as const
export type DeskSort = (typeof deskSorts)[number]

/** What the address of the table says. */
export type DeskView = { filter: DeskFilter; sort: DeskSort; descending: boolean; page: number }

/** What the desk does to many at once. */
export const deskActs = [
  'approve',
  'decline',
  'wait',
  'prioritise',
  'change_category',
  'confirm',
  'cancel',
] as const
export type DeskActKind = (typeof deskActs)[number]

/** How it is done: each act reads what it needs of it. */
export const deskActDetails = z.object({
  /** Declining and priorities ask for one; it is kept in the record. */
  reason: oneLine(500).default(''),
  /** Whether a letter of declining says the reason. */
  tell: z.boolean().default(true),
  categoryId: id.nullable().default(null),
  priority: z.enum(priorities).nullable().default(null),
})
export type DeskActDetails = z.output<typeof deskActDetails>

/** `begin` says what is done to whom; without it, an act that was begun under this key goes on. */
export const actOnManyInput = z.object({
  summitId: id,
  /** Chosen by the page: the same key again is the same act. */
  key: id,
  begin: z
    .object({ act: z.enum(deskActs), selection: deskSelection, details: deskActDetails })
    .nullable()
    .default(null),
})

/** The same as a form sends it: `ids`, or else everyone that the filter finds; a box that is not ticked is not sent. */
export const deskActForm = z.object({
  summitId: id,
  key: id,
  act: z.enum(deskActs),
  ids: z.array(id).min(1).max(MOST_CHOSEN).optional(),
  filter: deskFilter.prefault({}),
  reason: oneLine(500).default(''),
  tell: z
    .literal('1')
    .optional()
    .transform((ticked) => ticked === '1'),
  categoryId: orNull(id).default(null),
  priority: orNull(z.enum(priorities)).default(null),
})
