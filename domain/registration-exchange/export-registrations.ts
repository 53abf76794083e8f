import { countSelected } from '@/domain/registration/desk-repository'
import { questionsOf } from '@/domain/registration/repository'
import type { Question } from '@/domain/registration/schema'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { db, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { exported } from './cell-rules'
import { exportPages } from './repository'
import type { ExportInput, ExportRow } from './schema'

/** A file that is being written: its columns, and its rows page by page. */
export type Export = { questions: Question[]; timeZone: string; pages: AsyncGenerator<ExportRow[]> }

/**
 * Takes registrations out as a file. That it was done, by whom, and how many were in it stands in the record before the first
 * of them leaves. Refusal: not_found.
 */
export async function exportRegistrations(
  actor: Actor | null,
  { summitId, selection, format }: ExportInput,
  now: Date,
): Promise<Result<Export>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const { timeZone } = await db().summit.findUniqueOrThrow({
    where: { id: summitId },
    select: { timeZone: true },
  })
  const questions = exported(await questionsOf(db(), summitId))
  await inTransaction(async (tx) => {
    const count = await countSelected(tx, summitId, selection)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'registration.exported' },
      ...{ subject: 'summit', subjectId: summitId, after: { format, count } },
    })
  })
  return ok({ questions, timeZone, pages: exportPages(db(), summitId, selection) })
}
