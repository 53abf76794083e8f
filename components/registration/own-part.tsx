import type { ReactNode } from 'react'

/** A part of a registration's own page that few people need: its title, and what is in it a press away. */
export function OwnPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="more">
      <summary>{title}</summary>
      <div className="more-body">{children}</div>
    </details>
  )
}
