import { z } from 'zod'
import { oneLine, orNull, paragraphs } from '@/domain/shared/typed'

/** Who reads a paper: its own side · both sides · both sides and the desk. */
export const paperReaders = ['own', 'both', 'desk'] as const
export type PaperReaders = (typeof paperReaders)[number]

/** What counts once both sides have said yes to one version of it. */
export const jointKinds = ['read_out', 'announcement'] as const
export type JointKind = (typeof jointKinds)[number]

/** At most so many of each on one meeting. */
export const mostOf = { points: 30, papers: 20, followUps: 100 } as const

const id = z.uuid()
const ticked = z
  .union([z.literal('on'), z.literal('')])
  .optional()
  .transform((value) => value === 'on')
const version = z.coerce.number().int().default(0)
const both = (max: number) =>
  z.object({
    en: paragraphs(max).default('').pipe(z.string().min(1, 'required')),
    fr: paragraphs(max).default('').pipe(z.string().min(1, 'required')),
  })

/** `version` is what the page showed, 0 where nothing had been written: who saves over something else is told so. */
export const briefInput = z.object({ id, version, brief: paragraphs(20_000).default('') })
export type BriefInput = z.output<typeof briefInput>

export const afterInput = z.object({
  ...{ id, version, keyPoints: paragraphs(10_000).default(''), questions: paragraphs(10_000).default('') },
  share: ticked,
})
export type AfterInput = z.output<typeof afterInput>

export const addPointInput = z.object({ id, point: oneLine(300).min(1, 'required') })
export type AddPointInput = z.output<typeof addPointInput>

export const movePointInput = z.object({ id, pointId: id, way: z.enum(['up', 'down']) })
export type MovePointInput = z.output<typeof movePointInput>

export const dropPointInput = z.object({ id, pointId: id })
export type DropPointInput = z.output<typeof dropPointInput>

/** A file as somebody has sent it: what it is, its bytes say. */
export type SentFile = { name: string; bytes: Uint8Array }

export const paperReadersInput = z.enum(paperReaders)
export const paperInput = z.object({ id, paperId: id, readers: paperReadersInput })
export type PaperInput = z.output<typeof paperInput>
export const dropPaperInput = z.object({ id, paperId: id })
export type DropPaperInput = z.output<typeof dropPaperInput>

/** The read-out, or what is announced; in both languages. */
export const readOutInput = z.object({ id, version, text: both(6000).prefault({ en: '', fr: '' }) })
export type ReadOutInput = z.output<typeof readOutInput>

export const announcementInput = z.object({
  ...{ id, version, title: both(300).prefault({ en: '', fr: '' }), showTime: ticked, withReadOut: ticked },
})
export type AnnouncementInput = z.output<typeof announcementInput>

/** A yes, or taking it back; `version` is what was read. */
export const agreeInput = z.object({ id, kind: z.enum(jointKinds), version: z.coerce.number().int() })
export type AgreeInput = z.output<typeof agreeInput>
export const withdrawInput = z.object({ id, kind: z.enum(jointKinds) })
export type WithdrawInput = z.output<typeof withdrawInput>

export const followUpInput = z.object({
  id,
  /** Null for a new one. */
  followUpId: orNull(id),
  version,
  text: oneLine(500).min(1, 'required'),
  /** A member of one's own side; null where it is somebody else, by name. */
  ownerId: orNull(id),
  owner: oneLine(200).default(''),
  dueOn: orNull(z.iso.date('wrong_date')),
  shared: ticked,
})
export type FollowUpInput = z.output<typeof followUpInput>

export const settleInput = z.object({ id, followUpId: id, done: z.enum(['yes', 'no']) })
export type SettleInput = z.output<typeof settleInput>
export const dropFollowUpInput = z.object({ id, followUpId: id })
export type DropFollowUpInput = z.output<typeof dropFollowUpInput>

const minutes = z.coerce.number('not_a_number').int('not_a_number').min(0).max(600).default(0)
/** Where one receives the other side; minutes of the other side's way. */
export const hostInput = z.object({
  ...{ id, version: z.coerce.number().int(), address: oneLine(300).default('') },
  ...{ contact: oneLine(300).default(''), travelBefore: minutes, travelAfter: minutes },
})
export type HostInput = z.output<typeof hostInput>

/** Why a paper that was sent was not taken. */
export const paperRefusals = [
  ...(['not_found', 'not_awaited', 'too_many', 'file_missing', 'file_too_heavy'] as const),
  ...(['file_too_large', 'not_a_document', 'broken_body', 'fault'] as const),
]
