import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  /** The words of the press that shows the table. */
  tableLabel: string
  /** The picture: for whoever would rather look than read; the table says the same. */
  picture: ReactNode
  head: ReactNode[]
  /** The first cell of each row is its heading. */
  rows: { key: string; cells: ReactNode[] }[]
}

/** A picture of numbers, and beneath it the table that it is drawn from. */
export function ChartFigure({ id, title, tableLabel, picture, head, rows }: Props) {
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
      </figcaption>
      <div aria-hidden="true">{picture}</div>
      <details>
        <summary>
          {tableLabel}
          <span className="vh">: {title}</span>
        </summary>
        {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="table-wrap" role="region" aria-label={title} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                {head.map((cell, index) => (
                  <th key={index} scope="col" className={index > 0 ? 'end' : undefined}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells: [first, ...others] }) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {others.map((cell, index) => (
                    <td key={index} className="end num">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
