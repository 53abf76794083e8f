'use client'

import { useActionState } from 'react'
import { type FieldIssue, type FormState, typedList, typedText } from './form-state'

/** A form's state in the browser, and as it was answered without script. */
export type Form<T> = {
  /** For `<form action>`. */
  send: (form: FormData) => void
  state: FormState<T>
  pending: boolean
  /** What the field of this name shows: what was typed, else what stands. */
  text: (name: string, standing: string) => string
  list: (name: string, standing: readonly string[]) => readonly string[]
  issue: (name: string) => FieldIssue | undefined
}

/** Connects a form to its action. Works without script too: the page then comes back with the same answer. */
export function useForm<T>(action: (before: FormState<T>, form: FormData) => Promise<FormState<T>>): Form<T> {
  const [state, send, pending] = useActionState(action, null)
  return {
    send,
    state,
    pending,
    text: (name, standing) => typedText(state, name, standing),
    list: (name, standing) => typedList(state, name, standing),
    issue: (name) => (state && !state.ok ? state.fields[name] : undefined),
  }
}
