import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { Prisma } from '@/prisma/client/client'
import { record } from '@/domain/shared/audit'
import type { Tx } from '@/domain/shared/db'
import { openSeed, privateKeyOf, publicPartOf, sealSeed } from './rules'

/** A key that signs; `made` where there was none that could. */
export type Signer = { number: number; privateKey: KeyObject; made: boolean }

/**
 * The key that signs the summit's passes, locked against being revoked until the transaction ends. A key that the secret
 * does not open, since it is another one now, makes room for a new one: what it signed goes on counting.
 */
export async function signerOf(tx: Tx, summitId: string, secret: string, at: Date): Promise<Signer> {
  const ready = await readySigner(tx, summitId, secret)
  if (ready) return ready
  await lockKeys(tx, summitId)
  return (await readySigner(tx, summitId, secret)) ?? nextKey(tx, summitId, secret, at)
}

async function readySigner(tx: Tx, summitId: string, secret: string): Promise<Signer | null> {
  const key = await tx.passKey.findFirst({
    where: { summitId, retiredAt: null },
    select: { number: true, sealed: true },
  })
  const seed = key && openSeed(key.sealed, { summitId, number: key.number }, secret)
  if (!seed) return null
  const locked = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM "PassKey"
    WHERE "summitId" = ${summitId}::uuid AND number = ${key.number} AND "retiredAt" IS NULL FOR SHARE`)
  return locked.length > 0 ? { number: key.number, privateKey: privateKeyOf(seed), made: false } : null
}

/** One at a time makes, retires or revokes keys of a summit. */
export const lockKeys = (tx: Tx, summitId: string) =>
  tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`pass keys ${summitId}`}, 0))`)

/** Number of the key that signs, 0 where there is none; the caller holds `lockKeys`. */
export async function presentKey(tx: Tx, summitId: string): Promise<number> {
  const key = await tx.passKey.findFirst({ where: { summitId, retiredAt: null }, select: { number: true } })
  return key?.number ?? 0
}

/** Retires the key that signs and makes the next one; the caller holds `lockKeys`. */
export async function nextKey(tx: Tx, summitId: string, secret: string, at: Date): Promise<Signer> {
  await tx.passKey.updateMany({ where: { summitId, retiredAt: null }, data: { retiredAt: at } })
  const latest = await tx.passKey.aggregate({ where: { summitId }, _max: { number: true } })
  const number = (latest._max.number ?? 0) + 1
  const seed = randomBytes(32)
  const privateKey = privateKeyOf(seed)
  await tx.passKey.create({
    data: {
      summitId,
      number,
      publicKey: publicPartOf(privateKey),
      sealed: new Uint8Array(sealSeed(seed, { summitId, number }, secret, randomBytes(12))),
      activeFrom: at,
    },
    select: { number: true },
  })
  return { number, privateKey, made: true }
}

export const findKey = (tx: Tx, summitId: string, number: number) =>
  tx.passKey.findUnique({
    where: { summitId_number: { summitId, number } },
    select: { number: true, retiredAt: true, revokedAt: true },
  })

/** Ends a key and every pass that it signed. @returns the passes that counted until then */
export async function revokeKeyRow(tx: Tx, summitId: string, number: number, at: Date): Promise<number> {
  await tx.passKey.updateMany({ where: { summitId, number, retiredAt: null }, data: { retiredAt: at } })
  await tx.passKey.update({
    where: { summitId_number: { summitId, number } },
    data: { revokedAt: at },
    select: { number: true },
  })
  const ended = await tx.pass.updateMany({
    where: { summitId, keyNumber: number, revokedAt: null },
    data: { revokedAt: at, revokedFor: 'key_revoked' },
  })
  return ended.count
}

/** A line about a key, which is named by its summit and its number. */
export const recordKey = (
  tx: Tx,
  summitId: string,
  number: number,
  line: { accountId: string | null; at: Date; action: string; after?: unknown; reason?: string },
): Promise<void> => record(tx, { summitId, subject: 'pass_key', subjectId: `${summitId} ${number}`, ...line })
