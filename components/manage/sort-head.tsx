import type { ReactNode } from 'react'

type Props<S extends string> = {
  by: S
  /** The order in which the list stands. */
  order: { sort: S; descending: boolean }
  /** Which way round the column is sorted at first. */
  first: 'ascending' | 'descending'
  to: (order: { sort: S; descending: boolean }) => string
  /** What pressing does, in words. */
  hint: string
  children: ReactNode
}

/** A heading that sorts by its column; pressed again, the other way round. */
export function SortHead<S extends string>({ by, order, first, to, hint, children }: Props<S>) {
  const current = order.sort === by
  const descending = current ? !order.descending : first === 'descending'
  return (
    <th scope="col" aria-sort={current ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <a className="sort" href={to({ sort: by, descending })}>
        {children}
        <span className="vh">, {hint}</span>
        {current && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  )
}
