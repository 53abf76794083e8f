import type { z } from 'zod'
import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { type Progress, progress } from './schema'

/** Whose files, and of which kind: an import of one kind finds no file of the other. */
export type Owner = { summitId: string; accountId: string; kind: 'agenda' | 'registrations' }

/** Keeps the file in place of whatever of its kind the same person was importing into the same summit. */
export async function replaceFile(
  tx: Tx,
  owner: Owner,
  file: { id: string; name: string; bytes: Uint8Array<ArrayBuffer>; addedAt: Date },
): Promise<void> {
  await tx.importFile.deleteMany({ where: owner })
  await tx.importFile.create({ data: { ...owner, ...file }, select: { id: true } })
}

/** A file of this owner, not older than `since`; null when there is none. */
export async function findFile(tx: Tx, owner: Owner, id: string, since: Date) {
  return tx.importFile.findFirst({
    where: { id, ...owner, addedAt: { gte: since } },
    select: { id: true, name: true, bytes: true, addedAt: true },
  })
}

export async function deleteFile(tx: Tx, owner: Owner, id: string): Promise<number> {
  return (await tx.importFile.deleteMany({ where: { id, ...owner } })).count
}

export async function deleteFilesBefore(tx: Tx, before: Date): Promise<number> {
  return (await tx.importFile.deleteMany({ where: { addedAt: { lt: before } } })).count
}

export async function setProgress(tx: Tx, owner: Owner, id: string, at: Progress): Promise<void> {
  await tx.importFile.updateMany({ where: { id, ...owner }, data: { progress: at } })
}

/** How far the import of a file is; null where none was begun, or there is no such file. */
export async function findProgress(tx: Tx, owner: Owner, id: string): Promise<Progress | null> {
  const row = await tx.importFile.findFirst({ where: { id, ...owner }, select: { progress: true } })
  return row?.progress ? progress.parse(row.progress) : null
}

/** Under which it is remembered how files are read: of one kind, with these heads. */
export type Remembered = { summitId: string; kind: Owner['kind']; heads: string }

/** How such files were read last time in this summit. */
export async function findMapping<M>(tx: Tx, of: Remembered, shape: z.ZodType<M>): Promise<M | null> {
  const row = await tx.importMapping.findUnique({ where: { summitId_kind_heads: of } })
  // What was remembered in another shape is forgotten rather than misread.
  return row ? (shape.safeParse(row.mapping).data ?? null) : null
}

export async function writeMapping(
  tx: Tx,
  of: Remembered,
  mapping: Prisma.InputJsonObject,
  at: Date,
): Promise<void> {
  const data = { mapping, updatedAt: at }
  await tx.importMapping.upsert({
    where: { summitId_kind_heads: of },
    create: { ...of, ...data },
    update: data,
    select: { summitId: true },
  })
}

/** The number of the draft's last change; 0 before the first. */
export async function lastChange(tx: Tx, summitId: string): Promise<number> {
  const { _max } = await tx.change.aggregate({ where: { summitId }, _max: { number: true } })
  return _max.number ?? 0
}
