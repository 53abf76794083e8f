/** Shape and colour both say how bad it is: an octagon stops, a triangle warns. */
export function MarkIcon({ severity }: { severity: 'block' | 'warn' }) {
  return severity === 'block' ? (
    <svg className="ic" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path className="k" d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
    </svg>
  ) : (
    <svg className="ic" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M8 1.2 15.4 14.5H.6z" />
      <path className="k" d="M8 6v4" />
      <circle className="kf" cx="8" cy="12.1" r="1" />
    </svg>
  )
}
