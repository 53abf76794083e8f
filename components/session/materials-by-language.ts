import type { ReleasedMaterial } from '@/domain/release/schema'
import { type Language, collator, languageName } from '@/domain/shared/language'

/** Languages of the materials: the reader's first, then by name. */
export function materialLanguages(materials: readonly ReleasedMaterial[], locale: Language): string[] {
  const compare = collator(locale).compare
  return [...new Set(materials.map(({ language }) => language))].sort(
    (a, b) =>
      Number(b === locale) - Number(a === locale) ||
      compare(languageName(a, locale), languageName(b, locale)),
  )
}

export type MaterialRow = { kind: ReleasedMaterial['kind']; cells: (ReleasedMaterial | null)[] }

/**
 * Rows of a table with a column per language: the first recording of each language is one row, the second the next.
 * The order of kinds is that of their first appearance.
 */
export function materialRows(
  materials: readonly ReleasedMaterial[],
  languages: readonly string[],
): MaterialRow[] {
  return [...new Set(materials.map(({ kind }) => kind))].flatMap((kind) => {
    const columns = languages.map((language) =>
      materials.filter((material) => material.kind === kind && material.language === language),
    )
    const count = Math.max(...columns.map(({ length }) => length))
    return Array.from({ length: count }, (_, index) => ({
      kind,
      cells: columns.map((column) => column[index] ?? null),
    }))
  })
}
