import { type Language, isLanguage } from '@/domain/shared/language'
import { headsDigest } from './identity-rules'
import { guessColumns } from './map-columns-rules'
import { type ImportMapping, type ImportedFile, type ReadFile, importMapping } from './schema'
import { sessionsOfTable } from './table-rules'
import type { TableFrame } from './table-times-rules'

/**
 * Under which it is remembered how this kind of file is read: a table by its heads, any other by its format and the
 * language that it is likely in.
 */
export const rememberedAs = (read: ReadFile): string =>
  read.kind === 'table'
    ? headsDigest('table', read.table.heads)
    : headsDigest(read.file.format, [read.file.language ?? ''])

/**
 * How the file is likely read.
 * @param usual the reader's own language, for heads and texts that could be in either
 */
export function guessedMapping(
  read: ReadFile,
  contentLanguages: readonly string[],
  usual: Language,
): ImportMapping {
  if (read.kind === 'table')
    return importMapping.parse({
      columns: guessColumns(read.table.heads, contentLanguages, usual),
      language: usual,
    })
  const said = read.file.language
  const [first] = contentLanguages
  const language =
    said !== null && (contentLanguages.includes(said) || isLanguage(said))
      ? said
      : contentLanguages.includes(usual)
        ? usual
        : first
  return importMapping.parse({ language: language ?? usual })
}

/** The file's sessions; those of a table as its columns are mapped. */
export const sessionsOf = (read: ReadFile, mapping: ImportMapping, frame: TableFrame): ImportedFile =>
  read.kind === 'table' ? sessionsOfTable(read.table, mapping.columns, frame) : read.file

/** Parts of the file beside its main one, with the number of sessions in each. */
export function sectionsOf(read: ReadFile): { name: string; count: number }[] {
  if (read.kind === 'table') return []
  const counts = new Map<string, number>()
  for (const { section } of read.file.sessions)
    if (section !== null) counts.set(section, (counts.get(section) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count }))
}
