/** Drawn here, not taken from the file of icons: a door without a network shows them too. */
const shapes = {
  ok: 'M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8zm-1.1 10.4L3.7 8l1.2-1.2 2 2 4.2-4.2 1.2 1.2z',
  warn: 'M8 1 15.5 14.5H.5zM7.2 6v4.3h1.6V6zM8 11.4a.95.95 0 1 0 0 1.9.95.95 0 0 0 0-1.9z',
  block:
    'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zM4.9 6.3 6.6 8 4.9 9.7l1.4 1.4L8 9.4l1.7 1.7 1.4-1.4L9.4 8l1.7-1.7-1.4-1.4L8 6.6 6.3 4.9z',
}

/** Green, amber or red, as a shape; what it means stands beside it. */
export function Sign({ of }: { of: keyof typeof shapes }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={shapes[of]} />
    </svg>
  )
}
