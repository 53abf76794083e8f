import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { allTargets } from './map-columns-rules'
import { rememberedAs } from './mapping-rules'
import { readFile } from './read/file'
import { findFile, writeMapping } from './repository'
import { KEPT_HOURS, type ReadFile, type SaveMappingInput } from './schema'

/**
 * Settles how a file is read, and remembers it for the next one with the same heads.
 * Refusals: not_found · not_a_choice (`field`) · target_twice (`field`) · column_needed (`field`: no column is a title,
 * an id or a code).
 */
export async function saveMapping(
  actor: Actor | null,
  input: SaveMappingInput,
  now: Date,
): Promise<Result<{ fileId: string }>> {
  const { summitId, fileId, columns: chosen, ...mapping } = input
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  const since = new Date(now.getTime() - KEPT_HOURS * 3_600_000)
  const file = await findFile(db(), { summitId, accountId: actor.accountId, kind: 'agenda' }, fileId, since)
  const summit = await db().summit.findUnique({
    where: { id: summitId },
    select: { timeZone: true, contentLanguages: true },
  })
  if (!file || !summit) return refuse('not_found')
  const read = readFile(Buffer.from(file.bytes), summit.timeZone)
  if (!read.ok) return read
  const columns = columnsOf(read.value, chosen, summit.contentLanguages)
  if (!columns.ok) return columns
  const of = { summitId, kind: 'agenda' as const, heads: rememberedAs(read.value) }
  await writeMapping(db(), of, { ...mapping, columns: columns.value }, now)
  return ok({ fileId })
}

function columnsOf(
  read: ReadFile,
  chosen: Record<string, string>,
  contentLanguages: readonly string[],
): Result<string[]> {
  if (read.kind !== 'table') return ok([])
  const offered = new Set(['', ...allTargets(contentLanguages)])
  const columns = read.table.heads.map((_, index) => chosen[String(index)] ?? '')
  const wrong = columns.findIndex((target) => !offered.has(target))
  if (wrong >= 0) return refuse('not_a_choice', { field: `columns.${wrong}` })
  const twice = columns.findIndex((target, index) => target !== '' && columns.indexOf(target) < index)
  if (twice >= 0) return refuse('target_twice', { field: `columns.${twice}` })
  const known = columns.some((target) => target.startsWith('title.') || target === 'code' || target === 'id')
  return known ? ok(columns) : refuse('column_needed', { field: 'columns.0' })
}
