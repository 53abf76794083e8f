'use client'

/** Prints the page. */
export function PrintReceipt({ label }: { label: string }) {
  return (
    <p className="not-printed">
      <button className="btn btn-primary" type="button" onClick={() => print()}>
        {label}
      </button>
    </p>
  )
}
