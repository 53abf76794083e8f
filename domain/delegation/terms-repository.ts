import type { Tx } from '@/domain/shared/db'
import { type Terms, noTerms } from './terms-rules'

const date = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null
const asDate = (value: string | null) => (value === null ? null : new Date(value))

const columns = {
  ...{ nominateUntil: true, confirmUntil: true, contact: true, remindDays: true, version: true },
} as const

/** Until when delegations of a summit nominate and confirm; without a row, without end. */
export async function termsOf(tx: Tx, summitId: string): Promise<Terms> {
  const row = await tx.nominationTerms.findUnique({ where: { summitId }, select: columns })
  return row
    ? { ...row, nominateUntil: date(row.nominateUntil), confirmUntil: date(row.confirmUntil) }
    : noTerms
}

/** @returns false where somebody has saved them since this version; 0 is none yet */
export async function writeTerms(
  tx: Tx,
  summitId: string,
  { version, nominateUntil, confirmUntil, ...rest }: Terms,
): Promise<boolean> {
  const fields = { ...rest, nominateUntil: asDate(nominateUntil), confirmUntil: asDate(confirmUntil) }
  if (version === 0) {
    const { count } = await tx.nominationTerms.createMany({
      data: [{ ...fields, summitId }],
      skipDuplicates: true,
    })
    return count === 1
  }
  const { count } = await tx.nominationTerms.updateMany({
    where: { summitId, version },
    data: { ...fields, version: { increment: 1 } },
  })
  return count === 1
}

/** Summits that have set a deadline. */
export const summitsWithTerms = async (tx: Tx): Promise<string[]> =>
  (
    await tx.nominationTerms.findMany({
      where: { OR: [{ nominateUntil: { not: null } }, { confirmUntil: { not: null } }] },
      select: { summitId: true },
    })
  ).map(({ summitId }) => summitId)
