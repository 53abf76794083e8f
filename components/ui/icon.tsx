/** Names of the symbols in public/icons.svg. */
export type IconName =
  | 'star'
  | 'star-on'
  | 'o-third'
  | 'o-joint'
  | 'o-host'
  | 'interp'
  | 'stream'
  | 'invite'
  | 'lock'
  | 's-left'
  | 's-filling'
  | 's-full'
  | 's-yours'
  | 's-waiting'
  | 'search'
  | 'left'
  | 'right'
  | 'filter'
  | 'print'
  | 'cal'
  | 'close'
  | 'warn'
  | 'info'
  | 'pin'
  | 'swap'
  | 'n-home'
  | 'n-agenda'
  | 'n-mine'
  | 'n-pass'
  | 'n-people'
  | 'n-place'

/** A drawing in the colour of its text; what it means is always said in words beside it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : 'i'} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
