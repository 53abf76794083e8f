import { type Result, ok, refuse } from '@/domain/shared/result'
import { slugify } from '@/domain/shared/text'
import { isBlank, textIn, typedOver } from '@/domain/summit/rules'
import { firstRefusal, typedInstant } from './moment-rules'
import type { CategoryFields, CategoryForm } from './schema'

/** What a form of a category needs to know of its summit. */
export type Frame = { timeZone: string; contentLanguages: readonly string[] }

/** Texts without the blank ones: what `typedOver` leaves is text in every language. */
export const wordsOver = (standing: unknown, typed: CategoryForm['name']) =>
  typedOver(standing, typed) as Record<string, string> // blank entries have just been left out

/**
 * A category as its form has it, laid over what it was drawn from.
 * @param codes of the summit's other categories
 * @param standing its own, which stays where the field is empty; null for a new one
 * Refusals, with the `field`: name_needed · wrong_address, category_code_taken (`code`) · wrong_time, time_does_not_exist ·
 * closes_first.
 */
export function typedCategory(
  form: CategoryForm,
  frame: Frame,
  codes: readonly string[],
  standing: string | null,
): Result<CategoryFields> {
  const base = form.id ? form.base[form.id] : undefined
  const name = wordsOver(base?.['name'], form.name)
  if (isBlank(name)) return refuse('name_needed', { field: `name.${frame.contentLanguages[0] ?? 'en'}` })
  const code = form.code || (standing ?? freeCode(name, codes))
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) return refuse('wrong_address', { field: 'code' })
  if (codes.includes(code)) return refuse('category_code_taken', { field: 'code' })
  const opens = typedInstant(form.opensAt, 'opensAt', frame.timeZone)
  const closes = typedInstant(form.closesAt, 'closesAt', frame.timeZone)
  const names = typedInstant(form.namesCloseAt, 'namesCloseAt', frame.timeZone)
  if (!opens.ok || !closes.ok || !names.ok)
    return firstRefusal([opens, closes, names]) ?? refuse('wrong_time')
  if (opens.value !== null && closes.value !== null && closes.value <= opens.value)
    return refuse('closes_first', { field: 'closesAt' })
  const { entry, approval, reapproval, needsDays, size } = form
  return ok({
    ...{ code, name, description: wordsOver(base?.['description'], form.description) },
    ...{ opensAt: opens.value, closesAt: closes.value, namesCloseAt: names.value },
    ...{ entry, approval, reapproval, needsDays, size },
  })
}

function freeCode(name: Record<string, string>, taken: readonly string[]): string {
  const words = textIn(name)
  const stem = slugify(words['en'] ?? Object.values(words)[0] ?? '', 40) || 'category'
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}-${number}`
    if (!taken.includes(code)) return code
  }
}

/** Rows in their order with one of them moved by one place; the same order where it is at the end already. */
export function moved<R extends { id: string }>(rows: readonly R[], id: string, way: 'up' | 'down'): R[] {
  const from = rows.findIndex((row) => row.id === id)
  const to = from + (way === 'up' ? -1 : 1)
  const [one, other] = [rows[from], rows[to]]
  if (!one || !other) return [...rows]
  return rows.map((row, index) => (index === from ? other : index === to ? one : row))
}
