import type { ReactNode } from 'react'

/** A part of a bar; `look` is its class: solid, outlined, dashed. */
export type BarPart = { value: number; look: 'solid' | 'outline' | 'dashed' }
export type Bar = { key: string; label: ReactNode; parts: BarPart[]; said: ReactNode; limit?: number | null }

/** Bars from left to right, all on one scale, each with its name before and its number behind; a stroke marks a limit. */
export function Bars({ bars }: { bars: Bar[] }) {
  const length = ({ parts, limit }: Bar) =>
    Math.max(
      limit ?? 0,
      parts.reduce((sum, { value }) => sum + value, 0),
    )
  const most = Math.max(1, ...bars.map(length))
  const scaled = (value: number) => (value / most) * 1000
  return (
    <ul className="chart-bars">
      {bars.map(({ key, label, parts, said, limit }) => {
        let from = 0
        return (
          <li key={key}>
            <span>{label}</span>
            <svg viewBox="0 0 1000 20" preserveAspectRatio="none">
              {parts.map(({ value, look }) => {
                const x = from
                from += scaled(value)
                return (
                  value > 0 && (
                    <rect
                      key={look}
                      className={`chart-${look}`}
                      x={x}
                      y={2}
                      width={scaled(value)}
                      height={16}
                    />
                  )
                )
              })}
              {limit != null && (
                <line className="chart-limit" x1={scaled(limit)} x2={scaled(limit)} y1={0} y2={20} />
              )}
            </svg>
            <span className="num">{said}</span>
          </li>
        )
      })}
    </ul>
  )
}
