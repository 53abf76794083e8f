import type { Form } from './use-form'

/**
 * The form without an answer that a later save has settled: the page goes on to the version that was saved, and React
 * keeps the last refusal until then. Only a version newer than the refused one, and saved from here, settles it.
 * @param version of what the page shows
 * @param settled what was typed here has just been saved
 */
export function unlessSettled<T>(form: Form<T>, version: string | undefined, settled: boolean): Form<T> {
  const { state } = form
  if (!settled || !state || state.ok) return form
  const refused = Number(state.details['version'] ?? state.typed['version'])
  if (!(Number(version) > refused)) return form
  return {
    ...form,
    state: null,
    text: (_name, standing) => standing,
    list: (_name, standing) => standing,
    issue: () => undefined,
  }
}
