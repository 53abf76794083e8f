import type { Edit, Fields, Kind } from '@/domain/change/schema'
import { equal } from '@/domain/shared/equal'
import { type Text, text } from '@/domain/shared/language'
import {
  type ConflictKind,
  type FrameForm,
  type Severity,
  type SummitSettings,
  summitSettings,
  usualLengths,
  usualSeverities,
} from './schema'

/** The stored house rules with what is usual in place of what is absent. A stored value that makes no sense is a fault. */
export const settingsOf = (stored: unknown): SummitSettings => summitSettings.parse(stored ?? {})

export const severityOf = (settings: SummitSettings, kind: ConflictKind): Severity =>
  settings.severities[kind] ?? usualSeverities[kind]

/** Minutes of a new session of this type. */
export const lengthOf = (settings: SummitSettings, type: keyof typeof usualLengths): number =>
  settings.lengths[type] ?? usualLengths[type]

/** A field typed as text, as it stands in a stored row; what is no text per language is none. */
export const textIn = (value: unknown): Text => text.catch({}).parse(value ?? {})

/** Typed texts without blank ones, beside those in languages that the form did not show. */
export function typedOver(standing: unknown, typed: Text): Text {
  const others = Object.entries(textIn(standing)).filter(([language]) => !(language in typed))
  return Object.fromEntries([...others, ...Object.entries(typed)].filter(([, words]) => words))
}

/** Fields of a row, those of text laid over what the form was drawn from. */
export function typedFields(base: Fields | undefined, texts: Record<string, Text>, rest: Fields): Fields {
  const over = Object.entries(texts).map(([field, typed]) => [field, typedOver(base?.[field], typed)])
  return { ...Object.fromEntries(over), ...rest }
}

/** What a form comes to on one row: what its editor saw of the fields that they changed, and what those are to be. */
export type Typed = { expect: Fields; set: Fields }

/**
 * What a form changes of a row, null where it is nothing: only what differs from what the form was drawn from, and
 * expecting that. Where the editor chose between two versions, the other one counts as seen.
 */
export function typedChange(
  id: string,
  fields: Fields,
  form: Pick<FrameForm, 'base' | 'theirs' | 'choice'>,
): Typed | null {
  const [seen, mine] = [{ ...form.base[id] }, { ...fields }]
  const theirs = form.theirs[id] ?? {}
  for (const [key, side] of Object.entries(form.choice[id] ?? {})) {
    const [field = '', ...rest] = key.split('-')
    const language = rest.join('-')
    if (!(field in theirs) || !(field in mine)) continue
    const [words, known] = [textIn(theirs[field])[language] ?? '', theirs[field]]
    seen[field] = language ? { ...textIn(seen[field]), [language]: words } : known
    if (side === 'theirs') mine[field] = language ? { ...textIn(mine[field]), [language]: words } : known
  }
  const changed = Object.entries(mine).filter(([field, value]) => !equal(value, seen[field]))
  if (changed.length === 0) return null
  const expect = Object.fromEntries(
    changed.flatMap(([field]) => (field in seen ? [[field, seen[field]]] : [])),
  )
  return { expect, set: Object.fromEntries(changed) }
}

/** The same as an edit of the draft; none when nothing in it was changed. */
export function formEdits(
  of: Kind,
  id: string,
  fields: Fields,
  form: Pick<FrameForm, 'base' | 'theirs' | 'choice'>,
): Edit[] {
  const change = typedChange(id, fields, form)
  return change ? [{ of, id, ...change }] : []
}

/** A new row of this kind; blank texts are left out. */
export const newRow = (of: Kind, id: string, fields: Fields): Edit => ({ of, id, create: true, set: fields })

/** Whether a text has no words in any language. */
export const isBlank = (words: Text): boolean => !Object.values(words).some((one) => one?.trim())
