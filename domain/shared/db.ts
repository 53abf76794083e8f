import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/client/client'

/** A transaction of the client: what repositories take. */
export type Tx = Prisma.TransactionClient

// One client per process; kept across the reloads of the development server.
const kept: typeof globalThis & { plenumDb?: PrismaClient } = globalThis

/** The database named by `DATABASE_URL`. Opened at first use, so that a build needs none. */
export function db(): PrismaClient {
  kept.plenumDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env['DATABASE_URL'], max: 12 }),
  })
  return kept.plenumDb
}

/** Rows for a statement that writes several, as `jsonb`: one statement whatever their number. NUL, which PostgreSQL cannot keep, is dropped. */
export const json = (rows: readonly unknown[]): string => JSON.stringify(rows).replaceAll('\\u0000', '')

/** PostgreSQL's code for a deadlock, the only fault that is cured by trying again. */
const isDeadlock = (fault: unknown) =>
  JSON.stringify(fault instanceof Error ? [fault.message, fault] : fault).includes('40P01')

/**
 * Runs `work` in one transaction; a deadlock (40P01) is retried twice.
 * @param work takes the transaction; its refusal must be returned, a throw rolls everything back
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work, { timeout: 30_000, maxWait: 10_000 })
    } catch (fault) {
      if (attempt === 3 || !isDeadlock(fault)) throw fault
    }
  }
}
