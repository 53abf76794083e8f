import { mergeEdit } from '@/domain/change/rules'
import type { Fields } from '@/domain/change/schema'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { typedChange } from '@/domain/summit/rules'
import type { CategoryForm } from './schema'

/**
 * What a form changes of a row as it stands: fields that nobody else has touched since the form was drawn, texts language by
 * language. Refusal: edited_meanwhile (`clashes`: another has set the same field to something else).
 */
export function mergedForm(
  of: 'category' | 'question',
  id: string,
  fields: Fields,
  form: Pick<CategoryForm, 'base' | 'theirs' | 'choice'>,
  current: Fields,
): Result<Fields> {
  const change = typedChange(id, fields, form)
  if (!change) return ok({})
  const { changed, clashes } = mergeEdit(current, change.expect, change.set)
  return clashes.length > 0
    ? refuse('edited_meanwhile', { clashes: clashes.map((clash) => ({ of, id, ...clash })) })
    : ok(changed)
}
