import type { Side } from '@/domain/bilateral/schema'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { Prisma } from '@/prisma/client/client'
import type { JointKind, PaperReaders } from './schema'

type Of = { id: string; summitId: string }

// ---------------------------------------------------------------- what one side keeps

const noteColumns = { brief: true, keyPoints: true, questions: true, sharedAt: true, version: true } as const
export type NoteFound = Prisma.MeetingNoteGetPayload<{ select: typeof noteColumns }>

/** What a side has written about a meeting; null where it has written nothing. */
export const findNote = (tx: Tx, bilateralId: string, side: Side): Promise<NoteFound | null> =>
  tx.meetingNote.findUnique({
    where: { bilateralId_side: { bilateralId, side } },
    select: noteColumns,
  })

/** What a side has shared of it: its brief is never read from here. */
export const findShared = (tx: Tx, bilateralId: string, side: Side) =>
  tx.meetingNote.findFirst({
    where: { bilateralId, side, sharedAt: { not: null } },
    select: { keyPoints: true, questions: true },
  })

/** @returns the version that it has now */
export async function writeNote(
  tx: Tx,
  of: Of,
  side: Side,
  fields: Partial<Omit<NoteFound, 'version'>>,
): Promise<number> {
  const row = await tx.meetingNote.upsert({
    where: { bilateralId_side: { bilateralId: of.id, side } },
    create: { bilateralId: of.id, side, summitId: of.summitId, ...fields },
    update: { ...fields, version: { increment: 1 } },
    select: { version: true },
  })
  return row.version
}

// ---------------------------------------------------------------- points

export const pointsOf = (tx: Tx, bilateralId: string) =>
  tx.agendaPoint.findMany({
    where: { bilateralId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, side: true, text: true, position: true },
  })
export type PointFound = Awaited<ReturnType<typeof pointsOf>>[number]

export const insertPoint = (
  tx: Tx,
  of: Of,
  row: { side: Side; text: string; position: number; createdAt: Date },
) =>
  tx.agendaPoint.create({
    data: { ...row, bilateralId: of.id, summitId: of.summitId },
    select: { id: true },
  })

export const deletePoint = (tx: Tx, id: string) => tx.agendaPoint.deleteMany({ where: { id } })

/** Numbers the points anew, in this order. */
export async function writeOrder(tx: Tx, points: readonly PointFound[]): Promise<void> {
  for (const [index, { id, position }] of points.entries())
    if (position !== index + 1)
      await tx.agendaPoint.update({ where: { id }, data: { position: index + 1 }, select: { id: true } })
}

// ---------------------------------------------------------------- papers

const paperColumns = { id: true, side: true, readers: true, name: true, type: true, addedAt: true } as const
export type PaperFound = Prisma.MeetingPaperGetPayload<{ select: typeof paperColumns }>

/** What a side may see: its own, and what the other has shared. */
const seenBy = (side: Side) => ({ OR: [{ side }, { readers: { not: 'own' as const } }] })

export const papersFor = (tx: Tx, bilateralId: string, side: Side): Promise<PaperFound[]> =>
  tx.meetingPaper.findMany({
    where: { bilateralId, ...seenBy(side) },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: paperColumns,
  })

const withBytes = { name: true, type: true, bytes: true } as const

/** A paper that a side may read, with its bytes; null for any other. */
export const findPaperFor = (tx: Tx, bilateralId: string, side: Side, id: string) =>
  tx.meetingPaper.findFirst({ where: { id, bilateralId, ...seenBy(side) }, select: withBytes })

/** A paper of the summit that the desk may read, with its bytes. */
export const findDeskPaper = (tx: Tx, summitIds: readonly string[], bilateralId: string, id: string) =>
  tx.meetingPaper.findFirst({
    where: { id, bilateralId, readers: 'desk', summitId: { in: [...summitIds] } },
    select: withBytes,
  })

/** Papers of a summit that the desk may read. */
export const deskPapers = (tx: Tx, summitId: string) =>
  tx.meetingPaper.findMany({
    where: { summitId, readers: 'desk' },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { ...paperColumns, bilateralId: true },
  })

export const insertPaper = (
  tx: Tx,
  of: Of,
  row: {
    side: Side
    readers: PaperReaders
    name: string
    type: string
    bytes: Buffer<ArrayBuffer>
    addedAt: Date
  },
) =>
  tx.meetingPaper.create({
    data: { ...row, bilateralId: of.id, summitId: of.summitId },
    select: { id: true },
  })

/** @returns false where it is none of this side's */
export async function writeReaders(
  tx: Tx,
  { bilateralId, side, id }: { bilateralId: string; side: Side; id: string },
  readers: PaperReaders,
): Promise<boolean> {
  return (await tx.meetingPaper.updateMany({ where: { id, bilateralId, side }, data: { readers } })).count > 0
}

export const deletePaper = (tx: Tx, where: { bilateralId: string; side: Side; id: string }) =>
  tx.meetingPaper.deleteMany({ where })

// ---------------------------------------------------------------- texts of both sides

const jointColumns = {
  ...{ kind: true, text: true, showTime: true, withReadOut: true, version: true, draftedBy: true },
  ...{ askingVersion: true, askedVersion: true, savedAt: true },
} as const
const joint = (row: Prisma.JointTextGetPayload<{ select: typeof jointColumns }>) => ({
  ...row,
  text: text.parse(row.text),
})
export type JointFound = ReturnType<typeof joint>

export async function findJoint(tx: Tx, bilateralId: string, kind: JointKind): Promise<JointFound | null> {
  const where = { bilateralId_kind: { bilateralId, kind } }
  const row = await tx.jointText.findUnique({ where, select: jointColumns })
  return row && joint(row)
}

export async function jointsOf(tx: Tx, summitId: string) {
  const rows = await tx.jointText.findMany({
    where: { summitId },
    select: { ...jointColumns, bilateralId: true },
  })
  return rows.map(({ bilateralId, ...row }) => ({ ...joint(row), bilateralId }))
}

/** Another version, which nobody has said yes to. */
export const writeJoint = (
  tx: Tx,
  of: Of,
  kind: JointKind,
  fields: {
    text: Record<string, string>
    showTime?: boolean
    withReadOut?: boolean
    draftedBy: Side
    savedAt: Date
  },
) =>
  tx.jointText.upsert({
    where: { bilateralId_kind: { bilateralId: of.id, kind } },
    create: { ...fields, bilateralId: of.id, kind, summitId: of.summitId },
    update: { ...fields, version: { increment: 1 }, askingVersion: null, askedVersion: null },
    select: { version: true },
  })

export const writeAnswers = (
  tx: Tx,
  bilateralId: string,
  kind: JointKind,
  answers: Pick<JointFound, 'askingVersion' | 'askedVersion'>,
) =>
  tx.jointText.update({
    where: { bilateralId_kind: { bilateralId, kind } },
    data: answers,
    select: { version: true },
  })
