import type { Tx } from '@/domain/shared/db'

/** What is known of a delegation's letter without opening it. */
const columns = { addedAt: true, inOrder: true, note: true, checkedAt: true, version: true } as const

export const letterOf = (tx: Tx, delegationId: string) =>
  tx.credentialsLetter.findUnique({ where: { delegationId }, select: columns })
export type LetterStanding = NonNullable<Awaited<ReturnType<typeof letterOf>>>

/** Keeps a sealed letter in place of the one that was there: what was found about that one is no more. */
export const writeLetter = (
  tx: Tx,
  { delegationId, summitId }: { delegationId: string; summitId: string },
  sealed: Buffer<ArrayBuffer>,
  addedAt: Date,
) => {
  const fresh = { sealed, addedAt, inOrder: null, note: '', checkedAt: null }
  return tx.credentialsLetter.upsert({
    where: { delegationId },
    create: { ...fresh, delegationId, summitId },
    update: { ...fresh, version: { increment: 1 } },
    select: { version: true },
  })
}

/** A letter of this summit, still sealed; null for another's. */
export const findSealedLetter = (tx: Tx, summitId: string, delegationId: string) =>
  tx.credentialsLetter.findFirst({ where: { summitId, delegationId }, select: { sealed: true } })

/** @returns false where another letter lies there by now */
export async function writeCheck(
  tx: Tx,
  { summitId, delegationId, version }: { summitId: string; delegationId: string; version: number },
  check: { inOrder: boolean; note: string; checkedAt: Date },
): Promise<boolean> {
  const { count } = await tx.credentialsLetter.updateMany({
    where: { summitId, delegationId, version },
    data: check,
  })
  return count === 1
}
