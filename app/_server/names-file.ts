import { getTranslations } from 'next-intl/server'
import { lineWords } from '@/components/names-freeze/difference-table'
import type { Difference, NameLine } from '@/domain/names-freeze/schema'
import { neutral } from '@/domain/registration-exchange/cell-rules'
import type { Language } from '@/domain/shared/language'

const fields = ['name', 'organisation', 'state', 'category', 'days'] as const

/** A frozen list, or what has changed since, as rows of texts with their heads, in one language. */
export async function namesTable(
  of: { list: NameLine[] } | { changes: Difference[] },
  locale: Language,
): Promise<string[][]> {
  const t = await getTranslations({ locale, namespace: 'namesFreeze' })
  const heads = fields.map((field) => t(`heads.${field}`))
  const cells = (line: NameLine) => {
    const words = lineWords(line, locale)
    return fields.map((field) => words[field])
  }
  const rows =
    'list' in of
      ? [heads, ...of.list.map(cells)]
      : [
          [t('kind'), ...heads, t('heads.nameBefore')],
          ...of.changes.flatMap(({ kind, before, after }) => {
            const line = after ?? before
            return line ? [[t(`kinds.${kind}`), ...cells(line), before?.name ?? '']] : []
          }),
        ]
  return rows.map((row) => row.map(neutral))
}
