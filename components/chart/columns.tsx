type Props = { values: number[]; first: string; last: string; most: string }

/** A column for each step of time, the highest said, the first and the last named below. */
export function Columns({ values, first, last, most }: Props) {
  const top = Math.max(1, ...values)
  const width = 1000 / Math.max(1, values.length)
  return (
    <div className="chart-columns">
      <span className="num quiet">{most}</span>
      <svg viewBox="0 0 1000 200" preserveAspectRatio="none">
        {values.map((value, index) => (
          <rect
            key={index}
            className="chart-solid"
            x={index * width}
            y={200 - (value / top) * 200}
            width={Math.max(1, width * 0.8)}
            height={(value / top) * 200}
          />
        ))}
      </svg>
      <p className="quiet">
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </div>
  )
}
