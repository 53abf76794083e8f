import type { Form } from './use-form'

/**
 * A key under which a form is drawn anew with each refusal. React empties a form once its action has answered, and a choice
 * made in a list would fall back to what stood there first: drawn anew, every field shows what was typed.
 */
export const drawn = ({ state }: Form<unknown>): string => (state && !state.ok ? state.answer : 'first')
