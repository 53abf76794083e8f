import type { z } from 'zod'
import type { FieldIssue, Typed } from '@/components/form/form-state'

type Tree = { [name: string]: string | string[] | Tree }

/**
 * A posted form as data: `title.en` becomes `{ title: { en } }`, `languages[]` a list (of all its values, in order),
 * any other name its last value. Line ends become \n, NUL characters go (PostgreSQL takes none), files are left out.
 */
export function formInput(form: FormData): { input: Tree; typed: Typed } {
  const input: Tree = {}
  const typed: Typed = {}
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || !isFieldName(name)) continue
    const text = value.replaceAll('\u0000', '').replaceAll('\r\n', '\n')
    const before = typed[name]
    typed[name] = name.endsWith('[]') ? [...(Array.isArray(before) ? before : []), text] : text
  }
  for (const [name, value] of Object.entries(typed)) place(input, name.replace(/\[\]$/, '').split('.'), value)
  return { input, typed }
}

/** Letters, digits and hyphens between dots; what React adds (`$ACTION_…`) and what JavaScript inherits is none. */
function isFieldName(name: string): boolean {
  if (name.length > 100 || !/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*(\[\])?$/.test(name)) return false
  return !/(^|\.)(__proto__|constructor|prototype)(\.|\[|$)/.test(name)
}

function place(tree: Tree, path: string[], value: string | string[]): void {
  const [first, ...rest] = path
  if (first === undefined) return
  if (rest.length === 0) {
    tree[first] = value
    return
  }
  const below = tree[first]
  const branch: Tree = typeof below === 'object' && !Array.isArray(below) ? below : {}
  tree[first] = branch
  place(branch, rest, value)
}

/**
 * Issues by field name as in the form, the first of each field. A schema's own message in the form of a code
 * (`too_late`) is the code; else it follows from the kind of issue.
 */
export function fieldIssues(error: z.ZodError, typed: Typed): Record<string, FieldIssue> {
  const fields: Record<string, FieldIssue> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    const list = path.replace(/\.\d+$/, '')
    const name = [path, `${path}[]`, `${list}[]`].find((known) => known in typed) ?? path
    fields[name] ??= codeOf(issue, typed[name])
  }
  return fields
}

function codeOf(issue: z.core.$ZodIssue, typed: string | string[] | undefined): FieldIssue {
  if (/^[a-z]+(_[a-z]+)*$/.test(issue.message)) return { code: issue.message, details: paramsOf(issue) }
  const empty = typed === undefined || typed.length === 0 || (typeof typed === 'string' && !typed.trim())
  if (empty) return { code: 'required', details: {} }
  switch (issue.code) {
    case 'too_small':
      return {
        code: issue.origin === 'string' ? 'too_short' : 'too_small',
        details: { min: Number(issue.minimum) },
      }
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too_long' : 'too_big',
        details: { max: Number(issue.maximum) },
      }
    case 'invalid_value':
      return { code: 'not_a_choice', details: {} }
    case 'invalid_format':
      return { code: formatCodes[issue.format] ?? 'wrong_form', details: {} }
    default:
      return { code: 'wrong_form', details: {} }
  }
}

const formatCodes: Record<string, string> = {
  email: 'wrong_email',
  url: 'wrong_url',
  date: 'wrong_date',
  time: 'wrong_time',
}

function paramsOf(issue: z.core.$ZodIssue): Record<string, unknown> {
  return issue.code === 'custom' ? (issue.params ?? {}) : {}
}
