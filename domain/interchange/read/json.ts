import { type Result, ok, refuse } from '@/domain/shared/result'
import { MOST_DEPTH } from '../schema'

/** An object of a file: nobody has looked at its values yet. */
export type Found = Readonly<Record<string, unknown>>

/**
 * The value of a JSON text.
 * Refusals: too_deep (looked for before parsing, so that nothing walks down an endless well) · broken_json (`line`).
 */
export function readJson(text: string): Result<unknown> {
  if (depthOf(text) > MOST_DEPTH) return refuse('too_deep')
  try {
    return ok(JSON.parse(text))
  } catch (fault) {
    // V8 names the place by its offset, of a text that ends too soon not at all.
    const at = /position (\d+)/.exec(fault instanceof Error ? fault.message : '')?.[1]
    const before = at === undefined ? text : text.slice(0, Number(at))
    return refuse('broken_json', { line: before.split('\n').length })
  }
}

/** Levels of brackets outside quoted texts. */
function depthOf(text: string): number {
  let [depth, most, quoted] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quoted) {
      if (character === '\\') at += 1
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '[' || character === '{') most = Math.max(most, (depth += 1))
    else if (character === ']' || character === '}') depth -= 1
    if (most > MOST_DEPTH) return most
  }
  return most
}

export const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectOf = (value: unknown): Found => (isObject(value) ? value : {})
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A text or number as text; everything else is none. */
export const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : ''

export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null

/** A text as one language or as a map of them; a language that says more (`fr-CA`, `de-formal`) counts as the plain one. */
export function textOf(value: unknown, language: string): Record<string, string> {
  if (!isObject(value)) return stringOf(value) === '' ? {} : { [language]: stringOf(value) }
  const text: Record<string, string> = {}
  for (const [key, words] of Object.entries(value).sort(([a], [b]) => a.length - b.length)) {
    const [plain = ''] = key.toLowerCase().split(/[-_]/)
    if (/^[a-z]{2,3}$/.test(plain) && typeof words === 'string' && words !== '') text[plain] ??= words
  }
  return text
}
