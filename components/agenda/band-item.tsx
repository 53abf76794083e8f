import { type CardProps, CardTitle, Place, placeStyle } from './agenda-card'
import { filterMarks } from './card-words'

/** A meal, a break, or what is held in no room: a thin row over all rooms, with its own hours where the slot's differ. */
export function BandItem({ cell, words, hidden, outOfText }: CardProps) {
  return (
    <li
      className="band-item"
      style={placeStyle(cell)}
      hidden={hidden}
      data-f={filterMarks(cell)}
      data-x={outOfText ? '' : undefined}
    >
      <CardTitle cell={cell} words={words} />
      <p className="quiet">
        {cell.session.status === 'cancelled' && <span className="tag tag-block">{words.cancelled}</span>}{' '}
        <Place cell={cell} words={words} className="band-place" />{' '}
        {cell.endsApart && <span className="num">{words.span(cell)}</span>}
      </p>
    </li>
  )
}
