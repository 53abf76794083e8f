import { readFile } from '@/domain/interchange/read/file'
import { findFile } from '@/domain/interchange/repository'
import { KEPT_HOURS } from '@/domain/interchange/schema'
import { questionsOf, summitDays } from '@/domain/registration/repository'
import { categoriesOf } from '@/domain/registration-form/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { allTargets, guessColumns } from './column-rules'
import { type Planned, planRows } from './plan-rules'
import { type ImportFrame, readRow } from './read-rules'
import { standingsOf } from './repository'
import type { ReadRow } from './schema'

/** A file of registrations on its way in, and what importing it as its columns are read would do. */
export type ImportPlan = {
  name: string
  heads: string[]
  /** The first cells of each column. */
  samples: string[][]
  /** What each column is read as. */
  columns: string[]
  /** What a column can be read as. */
  targets: string[]
  questions: ImportFrame['questions']
  rows: Planned[]
}

const fileKept = (now: Date) => new Date(now.getTime() - KEPT_HOURS * 3_600_000)

/** The categories, questions and days that cells can name. */
export async function importFrame(tx: Tx, summitId: string): Promise<ImportFrame> {
  return {
    categories: (await categoriesOf(tx, summitId)).map(({ id, fields, retiredAt }) => ({
      ...{ id, code: fields.code, name: fields.name, retired: retiredAt !== null },
    })),
    questions: await questionsOf(tx, summitId),
    days: await summitDays(tx, summitId),
  }
}

/**
 * A file of registrations with its rows read and compared with who is there.
 * @param chosen what columns are read as, by their number; null as their heads tell
 * Refusals: not_found (none of the actor's, or too old) · those of `readFile`.
 */
export async function importPlan(
  actor: Actor | null,
  summitId: string,
  fileId: string,
  chosen: Record<string, string> | null,
  now: Date,
): Promise<Result<ImportPlan>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const file = await findFile(db(), summitId, actor.accountId, fileId, fileKept(now))
  if (!file) return refuse('not_found')
  const read = readFile(Buffer.from(file.bytes), 'UTC')
  if (!read.ok) return read
  if (read.value.kind !== 'table') return refuse('not_found')
  const { heads, rows: lines } = read.value.table
  const frame = await importFrame(db(), summitId)
  const targets = allTargets(frame.questions)
  const columns = chosen
    ? onceEach(heads.map((_, index) => chosen[index] ?? '').map((one) => (targets.includes(one) ? one : '')))
    : guessColumns(heads, frame.questions)
  const rows = lines.map((line) => readRow(line, columns, frame))
  return ok({
    ...{ name: file.name, heads, columns, targets, questions: frame.questions },
    samples: heads.map((_, index) => lines.slice(0, 3).map(({ cells }) => cells[index] ?? '')),
    rows: planRows(rows, await thereFor(db(), summitId, rows)),
  })
}

/** A column more that is read as the same is left out. */
const onceEach = (columns: readonly string[]) =>
  columns.map((target, index) => (columns.indexOf(target) === index ? target : ''))

/** Registrations that these rows could be about. */
export const thereFor = (tx: Tx, summitId: string, rows: readonly ReadRow[]) =>
  standingsOf(tx, summitId, {
    ids: rows.flatMap(({ id }) => id ?? []),
    emails: [...new Set(rows.map(({ email }) => email))].filter((email) => email !== ''),
  })
