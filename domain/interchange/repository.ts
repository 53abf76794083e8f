import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { type ImportMapping, type Progress, importMapping, progress } from './schema'

/** A file as it is kept, without its bytes. */
export type KeptFile = { id: string; name: string; addedAt: Date }

/** Keeps the file in place of whatever the same person was importing into the same summit. */
export async function replaceFile(
  tx: Tx,
  file: KeptFile & { summitId: string; accountId: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await tx.importFile.deleteMany({ where: { summitId: file.summitId, accountId: file.accountId } })
  await tx.importFile.create({ data: file, select: { id: true } })
}

/** A file of this person in this summit, not older than `since`; null when there is none. */
export async function findFile(tx: Tx, summitId: string, accountId: string, id: string, since: Date) {
  return tx.importFile.findFirst({
    where: { id, summitId, accountId, addedAt: { gte: since } },
    select: { id: true, name: true, bytes: true, addedAt: true },
  })
}

export async function deleteFile(tx: Tx, summitId: string, accountId: string, id: string): Promise<number> {
  return (await tx.importFile.deleteMany({ where: { id, summitId, accountId } })).count
}

export async function deleteFilesBefore(tx: Tx, before: Date): Promise<number> {
  return (await tx.importFile.deleteMany({ where: { addedAt: { lt: before } } })).count
}

export async function setProgress(
  tx: Tx,
  summitId: string,
  accountId: string,
  id: string,
  at: Progress,
): Promise<void> {
  await tx.importFile.updateMany({ where: { id, summitId, accountId }, data: { progress: at } })
}

/** How far the comparison of a file is; null where none was begun, or there is no such file. */
export async function findProgress(
  tx: Tx,
  summitId: string,
  accountId: string,
  id: string,
): Promise<Progress | null> {
  const row = await tx.importFile.findFirst({
    where: { id, summitId, accountId },
    select: { progress: true },
  })
  return row?.progress ? progress.parse(row.progress) : null
}

/** How files with these heads were read last time in this summit. */
export async function findMapping(tx: Tx, summitId: string, heads: string): Promise<ImportMapping | null> {
  const row = await tx.importMapping.findUnique({ where: { summitId_heads: { summitId, heads } } })
  // What was remembered in another shape is forgotten rather than misread.
  return row ? (importMapping.safeParse(row.mapping).data ?? null) : null
}

export async function writeMapping(
  tx: Tx,
  summitId: string,
  heads: string,
  mapping: ImportMapping,
  at: Date,
): Promise<void> {
  const data = { mapping: mapping as Prisma.InputJsonValue, updatedAt: at }
  await tx.importMapping.upsert({
    where: { summitId_heads: { summitId, heads } },
    create: { summitId, heads, ...data },
    update: data,
    select: { summitId: true },
  })
}

/** The number of the draft's last change; 0 before the first. */
export async function lastChange(tx: Tx, summitId: string): Promise<number> {
  const { _max } = await tx.change.aggregate({ where: { summitId }, _max: { number: true } })
  return _max.number ?? 0
}
