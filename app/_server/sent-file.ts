import type { FormState } from '@/components/form/form-state'

/** The file that a form sent in one field, with its bytes; null where none was chosen. */
export async function sentFile(
  form: FormData,
  name: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get(name)
  // What was not chosen comes without a name and without bytes; read by React, the name is the word for none.
  const isNone = !(file instanceof File) || (file.size === 0 && ['', 'undefined'].includes(file.name))
  if (isNone) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** What was not taken, saying beside the field of a file that it has to be chosen again: no page can fill it in. */
export function chooseAgain<T>(state: FormState<T>, name: string): FormState<T> {
  if (!state || state.ok) return state
  return { ...state, fields: { ...state.fields, [name]: state.fields[name] ?? againOf } }
}

const againOf = { code: 'choose_again', details: {} }
