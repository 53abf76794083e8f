import { readFile } from '@/domain/interchange/read/file'
import { headsDigest } from '@/domain/interchange/identity-rules'
import { findFile, findMapping, findProgress } from '@/domain/interchange/repository'
import { KEPT_HOURS, type Progress } from '@/domain/interchange/schema'
import { questionsOf, summitDays } from '@/domain/registration/repository'
import { categoriesOf } from '@/domain/registration-form/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { allTargets, guessColumns } from './column-rules'
import { type Planned, planRows } from './plan-rules'
import { type ImportFrame, readRow } from './read-rules'
import { standingsOf } from './repository'
import { type ReadRow, tableMapping } from './schema'

/** A file of registrations on its way in, and what importing it as its columns are read would do. */
export type ImportPlan = {
  name: string
  heads: string[]
  /** The first cells of each column. */
  samples: string[][]
  /** What each column is read as. */
  columns: string[]
  /** They are read as last time, when a table had the same heads. */
  remembered: boolean
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
 * @param chosen what columns are read as, by their number; null as last time, or else as their heads tell
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
  const file = await findFile(db(), ownerOf(actor, summitId), fileId, fileKept(now))
  if (!file) return refuse('not_found')
  const read = readFile(Buffer.from(file.bytes), 'UTC')
  if (!read.ok) return read
  if (read.value.kind !== 'table') return refuse('not_found')
  const { heads, rows: lines } = read.value.table
  const frame = await importFrame(db(), summitId)
  const targets = allTargets(frame.questions)
  const last = chosen ? null : await findMapping(db(), rememberedAs(summitId, heads), tableMapping)
  const asked = chosen ? heads.map((_, index) => chosen[index] ?? '') : last?.columns
  const columns = asked
    ? onceEach(asked.map((one) => (targets.includes(one) ? one : '')))
    : guessColumns(heads, frame.questions)
  const rows = lines.map((line) => readRow(line, columns, frame))
  return ok({
    ...{ name: file.name, heads, columns, targets, questions: frame.questions },
    remembered: last !== null,
    samples: heads.map((_, index) => lines.slice(0, 3).map(({ cells }) => cells[index] ?? '')),
    rows: planRows(rows, await thereFor(db(), summitId, rows)),
  })
}

const ownerOf = ({ accountId }: Actor, summitId: string) =>
  ({ summitId, accountId, kind: 'registrations' }) as const

/** Under which it is remembered how a table with these heads is read. */
export const rememberedAs = (summitId: string, heads: readonly string[]) =>
  ({ summitId, kind: 'registrations', heads: headsDigest('table', heads) }) as const

/** How far the import of the actor's table is; null where nothing is known of it. */
export const tableProgressOf = async (
  actor: Actor | null,
  summitId: string,
  fileId: string,
): Promise<Progress | null> =>
  mayRegisterOthers(actor, summitId) ? findProgress(db(), ownerOf(actor, summitId), fileId) : null

/** A column more that is read as the same is left out. */
const onceEach = (columns: readonly string[]) =>
  columns.map((target, index) => (columns.indexOf(target) === index ? target : ''))

/** Registrations that these rows could be about. */
export const thereFor = (tx: Tx, summitId: string, rows: readonly ReadRow[]) =>
  standingsOf(tx, summitId, {
    ids: rows.flatMap(({ id }) => id ?? []),
    emails: [...new Set(rows.map(({ email }) => email))].filter((email) => email !== ''),
  })
