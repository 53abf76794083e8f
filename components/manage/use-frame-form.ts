import { type RefObject, useRef } from 'react'
import type { FormState } from '@/components/form/form-state'
import { type Form, useForm } from '@/components/form/use-form'
import type { Clash } from '@/domain/change/schema'
import { useKeptTyping } from './use-kept-typing'

/** What every form of the frame sends along, as the page drew it. */
export type Carried = {
  summitId: string
  slug: string
  /** Id of the act: the same again is the same act. */
  change: string
  /** Number of the draft's last change when the page was drawn. */
  version: string
  /** Rows that the form was drawn from, as JSON: id -> fields. */
  base?: string
  /** The row, empty for a new one. */
  id?: string
}

/** A refusal because another editor has written the same field since. */
export type Meanwhile = { clashes: Clash[]; by: string | null; at: string | null }

export type FrameFormState = {
  form: Form<unknown>
  element: RefObject<HTMLFormElement | null>
  /** Changes when the form is to be drawn anew. */
  drawn: string
  /** Hidden fields as they are to be sent. */
  hidden: Record<string, string>
  restored: boolean
  forget: () => void
  meanwhile: Meanwhile | null
}

/**
 * A form of the frame: keeps what is typed through a reload and a change of language, and what it was drawn from
 * through a refusal, so that two editors meet field by field.
 * @param key of this form, the same in both languages
 * @param saved number of the change that was just saved from here; null otherwise
 */
export function useFrameForm<T>(
  action: (before: FormState<T>, form: FormData) => Promise<FormState<T>>,
  carried: Carried,
  key: string,
  saved: number | null,
): FrameFormState {
  const form = unlessSettled(useForm(action), saved)
  const { state } = form
  const element = useRef<HTMLFormElement>(null)
  // Another answer and another draft draw the form anew, so that every field shows what was typed, or what stands.
  const drawn = `${carried.version} ${state && !state.ok ? state.answer : ''}`
  const typing = useKeptTyping(element, storageKey(carried.summitId, key), saved, drawn)
  const meanwhile =
    // The details of this code are made by `changeDraft` and `settingsEdits` alone.
    state && !state.ok && state.code === 'edited_meanwhile' ? (state.details as Meanwhile) : null
  const { change, ...rest } = carried
  const kept = Object.entries(rest).map(([name, value]) => [
    name,
    // What was typed belongs to what it was typed over, whatever stands by now.
    typing.hidden[name] ?? form.text(name, value),
  ])
  const theirs = theirsOf(state, meanwhile)
  return {
    form,
    element,
    drawn,
    hidden: { change, ...Object.fromEntries(kept), ...(theirs ? { theirs } : {}) },
    restored: typing.restored,
    forget: typing.forget,
    meanwhile,
  }
}

/** Where this tab keeps what is typed into a form of the frame. */
export const storageKey = (summitId: string, key: string) => `plenum.frame.${summitId}.${key}`

/**
 * The form without an answer that a later save has settled: the page goes on to what was saved, and React keeps the
 * last refusal until then.
 */
function unlessSettled<T>(form: Form<T>, saved: number | null): Form<T> {
  const { state } = form
  if (saved === null || !state || state.ok || saved <= Number(state.typed['version'])) return form
  return {
    ...form,
    state: null,
    text: (_name, standing) => standing,
    list: (_name, standing) => standing,
    issue: () => undefined,
  }
}

type Rows = Record<string, Record<string, unknown>>

/** What others have written in the fields that clashed, now and in answers before: row -> field -> value. */
function theirsOf(state: FormState, meanwhile: Meanwhile | null): string | null {
  const before = state && !state.ok ? state.typed['theirs'] : undefined
  if (!meanwhile && before === undefined) return null
  const rows: Rows = typeof before === 'string' && before ? (JSON.parse(before) as Rows) : {} // written just below
  for (const { id, field, theirs } of meanwhile?.clashes ?? [])
    rows[id] = { ...rows[id], [isPart(field, theirs) ? (field.split('.')[0] ?? '') : field]: theirs }
  return JSON.stringify(rows)
}

/** Of a text, the clash names the language, and its value is the whole text. */
const isPart = (field: string, theirs: unknown) =>
  field.includes('.') && typeof theirs === 'object' && theirs !== null
