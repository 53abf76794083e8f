import type { Tx } from '@/domain/shared/db'

/** Passes of a summit whose serial begins so: two, where a typed reference is not enough. */
export const passesStarting = (tx: Tx, summitId: string, start: string) =>
  tx.pass.findMany({
    where: { summitId, serial: { startsWith: start } },
    take: 2,
    select: { id: true, serial: true, revokedAt: true, lastDay: true, registrationId: true },
  })

export const findScan = (tx: Tx, id: string) =>
  tx.checkIn.findUnique({
    where: { id },
    select: { summitId: true, registrationId: true, day: true, at: true, again: true },
  })

/** When somebody was first let in on a day; null where they were not. */
export async function firstOfDay(tx: Tx, registrationId: string, day: string): Promise<Date | null> {
  const first = await tx.checkIn.findFirst({
    where: { registrationId, day: new Date(day), again: false },
    select: { at: true },
  })
  return first?.at ?? null
}

export async function insertScan(
  tx: Tx,
  row: {
    id: string
    summitId: string
    registrationId: string
    passId: string
    day: string
    at: Date
    again: boolean
    accountId: string
  },
): Promise<void> {
  await tx.checkIn.create({ data: { ...row, day: new Date(row.day) }, select: { id: true } })
}
