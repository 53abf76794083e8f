/** What was done to the form, as the page says it that comes after. */
export const dones = ['saved', 'retired', 'back', 'standard', 'code', 'invited', 'revoked', 'places'] as const
export type Done = { done: (typeof dones)[number]; of: string; saved: number; count: number; passed: number }

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 100) : '')

/** What the address says was just done; null for anything else that stands there. */
export function doneOf(query: Query): Done | null {
  const done = dones.find((word) => word === query['done'])
  if (!done) return null
  const number = (name: string) => Number(one(query[name])) || 0
  return {
    done,
    of: one(query['of']),
    saved: number('saved'),
    count: number('count'),
    passed: number('passed'),
  }
}
