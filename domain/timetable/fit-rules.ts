import { type Coming, type Placing, bookOf } from './book-rules'
import type { Graph } from './graph-schema'
import type { Rule } from './schema'

/**
 * Whether all of these can stand together, one after the other: `coming` says who is there in each, `misfits` what cannot be.
 * Nothing is to be written where there is any.
 * @param graph as it stands, under locks
 * @param givenBack meetings that give back first what they hold
 */
export function fit(
  graph: Graph,
  placings: readonly Placing[],
  givenBack: ReadonlySet<string>,
): { coming: Map<string, Coming>; misfits: { id: string; code: Rule }[] } {
  const book = bookOf(graph, givenBack)
  const coming = new Map<string, Coming>()
  const misfits: { id: string; code: Rule }[] = []
  for (const one of placings) {
    const code = book.whyNot(one)
    if (code === null) coming.set(one.id, book.hold(one))
    else misfits.push({ id: one.id, code })
  }
  return { coming, misfits }
}
