'use client'

/** Opens the browser’s own printing. */
export const PrintButton = ({ label }: { label: string }) => (
  <button type="button" className="btn" onClick={() => window.print()}>
    {label}
  </button>
)
