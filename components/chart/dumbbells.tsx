import type { CSSProperties, ReactNode } from 'react'

export type Dumbbell = { key: string; label: ReactNode; before: number; after: number }

type Props = { rows: Dumbbell[]; before: string; after: string }

/** Two numbers of each, joined by a line, all on one scale: hollow as it was, full as it would be. */
export function Dumbbells({ rows, before, after }: Props) {
  const most = Math.max(1, ...rows.flatMap((one) => [one.before, one.after]))
  const step = Math.max(1, Math.ceil(most / 6))
  const marks = Array.from({ length: Math.floor(most / step) + 1 }, (_one, index) => index * step)
  const at = (value: number) => ({ '--at': `${(value / most) * 100}%` }) as CSSProperties // custom properties are no part of React's type
  const between = (one: Dumbbell) =>
    ({
      '--at': `${(Math.min(one.before, one.after) / most) * 100}%`,
      '--to': `${(Math.abs(one.before - one.after) / most) * 100}%`,
    }) as CSSProperties // as above
  return (
    <div className="dumbbells">
      <ul>
        {rows.map((one) => (
          <li key={one.key}>
            <span className="dumbbell-name">{one.label}</span>
            <span className="dumbbell-line">
              <i className="dumbbell-bar" style={between(one)} />
              <i className="dumbbell-before" style={at(one.before)} />
              <i className="dumbbell-after" style={at(one.after)} />
            </span>
          </li>
        ))}
        <li>
          <span className="dumbbell-name" />
          <span className="dumbbell-line dumbbell-scale num">
            {marks.map((mark) => (
              <span key={mark} style={at(mark)}>
                {mark}
              </span>
            ))}
          </span>
        </li>
      </ul>
      <p className="dumbbell-key small quiet">
        <span>
          <i className="dumbbell-before" /> {before}
        </span>
        <span>
          <i className="dumbbell-after" /> {after}
        </span>
      </p>
    </div>
  )
}
