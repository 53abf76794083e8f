import type { Tx } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'
import {
  type Answer,
  type Before,
  type Mode,
  type Progress,
  type Task,
  answer,
  before,
  progress,
  task,
} from './schema'

const columns = {
  ...{ id: true, summitId: true, accountId: true, mode: true, seconds: true, state: true, stop: true },
  ...{ task: true, progress: true, result: true, before: true, failure: true, createdAt: true },
  ...{ beatAt: true, endedAt: true },
} as const

/** A run, with its stored documents read. */
export type Run = ReturnType<typeof run>
const run = (row: Prisma.TimetableRunGetPayload<{ select: typeof columns }>) => {
  const { task: asked, progress: made, result, before: was, ...rest } = row
  return {
    ...rest,
    task: task.parse(asked),
    progress: made === null ? null : progress.parse(made),
    answer: result === null ? null : answer.parse(result),
    before: was === null ? null : before.parse(was),
  }
}

/** The question or answer that a summit's desk has before it: the latest run that nobody has put away. */
export async function findCurrent(tx: Tx, summitId: string): Promise<Run | null> {
  const row = await tx.timetableRun.findFirst({
    where: { summitId, state: { in: ['queued', 'running', 'done', 'cancelled', 'failed'] } },
    orderBy: { createdAt: 'desc' },
    select: columns,
  })
  return row && run(row)
}

/** The timetable that was applied last; null where it has been taken back. */
export async function findApplied(tx: Tx, summitId: string): Promise<Run | null> {
  const row = await tx.timetableRun.findFirst({
    where: { summitId, state: 'applied' },
    orderBy: { endedAt: 'desc' },
    select: columns,
  })
  return row && run(row)
}

/** A run of this summit, locked until the transaction ends; null for another's. */
export async function lockRun(tx: Tx, summitId: string, id: string): Promise<Run | null> {
  await tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "TimetableRun" WHERE id = ${id}::uuid AND "summitId" = ${summitId}::uuid FOR NO KEY UPDATE`)
  const row = await tx.timetableRun.findFirst({ where: { id, summitId }, select: columns })
  return row && run(row)
}

/** How far the run of a summit is, without its documents; null where there is none. */
export const findProgress = (tx: Tx, slug: string) =>
  tx.timetableRun.findFirst({
    where: { summit: { slug }, state: { in: ['queued', 'running', 'done', 'cancelled', 'failed'] } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, summitId: true, state: true, stop: true, progress: true },
  })

/** Puts a question into the queue. Null where the summit waits for an answer already, also by one put at the same moment. */
export async function insertRun(
  tx: Tx,
  row: { summitId: string; accountId: string; mode: Mode; seconds: number; task: Task; createdAt: Date },
): Promise<string | null> {
  const [made] = await tx.timetableRun.createManyAndReturn({
    data: { ...row, task: stored(row.task) },
    skipDuplicates: true,
    select: { id: true },
  })
  return made?.id ?? null
}

/** Clears away what nobody needs any more: answers that were not applied, and what was taken back. */
export const deleteEnded = (tx: Tx, summitId: string) =>
  tx.timetableRun.deleteMany({
    where: { summitId, state: { in: ['done', 'cancelled', 'failed', 'discarded', 'undone'] } },
  })

/** Only what was applied last can be taken back. */
export const deleteApplied = (tx: Tx, summitId: string, but: string) =>
  tx.timetableRun.deleteMany({ where: { summitId, state: { in: ['applied', 'undone'] }, id: { not: but } } })

export const writeState = (
  tx: Tx,
  id: string,
  state: Run['state'],
  more: { endedAt?: Date; before?: Before; failure?: null } = {},
) =>
  tx.timetableRun.update({
    where: { id },
    data: { state, ...more, ...(more.before ? { before: stored(more.before) } : {}) },
    select: { id: true },
  })

export const askToStop = (tx: Tx, id: string) =>
  tx.timetableRun.update({ where: { id }, data: { stop: true }, select: { id: true } })

// ---------------------------------------------------------------- at work

/** Runs whose process writes no more, ended with their reason. */
export const failLost = (tx: Tx, silentSince: Date, now: Date) =>
  tx.timetableRun.updateMany({
    where: { state: 'running', beatAt: { lt: silentSince } },
    data: { state: 'failed', failure: 'restarted', endedAt: now },
  })

/** Takes the question that has waited longest; no two processes take the same. */
export async function claimNext(tx: Tx, now: Date): Promise<Run | null> {
  const [claimed] = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "TimetableRun" SET state = 'running', "beatAt" = ${now} WHERE id = (
      SELECT id FROM "TimetableRun" WHERE state = 'queued' ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text`)
  const row = claimed && (await tx.timetableRun.findUnique({ where: claimed, select: columns }))
  return row ? run(row) : null
}

/** Says that a run goes on. @returns whether it shall */
export async function beat(tx: Tx, id: string, made: Progress, now: Date): Promise<boolean> {
  const [row] = await tx.timetableRun.updateManyAndReturn({
    where: { id, state: 'running' },
    data: { progress: made, beatAt: now },
    select: { stop: true },
  })
  return row !== undefined && !row.stop
}

export const writeAnswer = (tx: Tx, id: string, state: 'done' | 'cancelled', result: Answer, now: Date) =>
  tx.timetableRun.updateMany({
    where: { id, state: 'running' },
    data: { state, result: stored(result), endedAt: now },
  })

export const writeFailure = (tx: Tx, id: string, failure: 'fault' | 'no_timetable', now: Date) =>
  tx.timetableRun.updateMany({
    where: { id, state: 'running' },
    data: { state: 'failed', failure, endedAt: now },
  })

/** Dates become ISO 8601 text, which the schemas read again. */
const stored = (document: unknown) => JSON.parse(JSON.stringify(document)) as Prisma.InputJsonValue // JSON it has just become
