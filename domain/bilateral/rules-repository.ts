import type { Tx } from '@/domain/shared/db'
import type { Settings } from './schema'

/** The version of the house rules; 0 where nothing was set yet. */
export async function rulesVersion(tx: Tx, summitId: string): Promise<number> {
  const row = await tx.bilateralSettings.findUnique({ where: { summitId }, select: { version: true } })
  return row?.version ?? 0
}

/** @returns false where somebody has saved them since this version */
export async function writeRules(
  tx: Tx,
  { summitId, version }: { summitId: string; version: number },
  { days, ...rest }: Settings,
): Promise<boolean> {
  const data = { ...rest, days: days.map((day) => new Date(day)) }
  const { count } =
    version === 0
      ? await tx.bilateralSettings.createMany({ data: [{ ...data, summitId }], skipDuplicates: true })
      : await tx.bilateralSettings.updateMany({
          where: { summitId, version },
          data: { ...data, version: { increment: 1 } },
        })
  return count === 1
}
