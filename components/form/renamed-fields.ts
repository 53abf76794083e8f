import type { FormState } from './form-state'

/** The same answer with its fields called as they are on a page that has several such forms, so that the summary leads to them. */
export function renamedFields<T>(state: FormState<T>, nameOf: (field: string) => string): FormState<T> {
  if (!state || state.ok) return state
  const fields = Object.entries(state.fields).map(([name, issue]) => [nameOf(name), issue] as const)
  return { ...state, fields: Object.fromEntries(fields) }
}
