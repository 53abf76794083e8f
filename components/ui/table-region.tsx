import type { ReactNode } from 'react'

/** A table that may be wider than the screen: it scrolls within itself, with the keyboard too (WCAG 2.1.1). */
export function TableRegion({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // A region that scrolls must take focus to be scrolled without a mouse; axe asks for it, this rule does not know.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  )
}
