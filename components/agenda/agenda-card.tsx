import type { CSSProperties } from 'react'
import type { AgendaCell } from '@/domain/agenda/schema'
import { excerpt } from '@/domain/shared/text'
import { pick } from '@/domain/shared/language'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { Icon, type IconName } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { type CardWords, filterMarks } from './card-words'

export type CardProps = { cell: AgendaCell; words: CardWords; hidden: boolean; outOfText: boolean }

export const originIcons = {
  third_party: 'o-third',
  joint: 'o-joint',
  host: 'o-host',
} as const satisfies Record<string, IconName>

/** A session of a room, or a plenary over all of them. */
export function AgendaCard({ cell, words, hidden, outOfText }: CardProps) {
  const wide = cell.kind === 'wide'
  const colour = cell.trackNumber <= COLOURED_TRACKS ? cell.trackNumber : 0
  return (
    <li
      id={cell.session.code}
      className={`${wide ? 'plenary' : 'session'} track-${colour}`}
      style={placeStyle(cell)}
      hidden={hidden}
      data-f={filterMarks(cell)}
      data-x={outOfText ? '' : undefined}
    >
      <CardTitle cell={cell} words={words} />
      {wide ? <Who cell={cell} words={words} /> : <Where cell={cell} words={words} />}
      <Marks cell={cell} words={words} />
      <button className="star" type="button" hidden />
    </li>
  )
}

export function placeStyle({ column, from, to }: AgendaCell): CSSProperties {
  // Custom properties are not among React's known ones.
  return { ...(column > 0 && { '--room': column }), '--from': from, '--to': to } as CSSProperties
}

export function CardTitle({ cell, words }: Pick<CardProps, 'cell' | 'words'>) {
  const { session } = cell
  const title = words.title(session)
  const cancelled = session.status === 'cancelled'
  return (
    <h3 lang={title.language === words.locale ? undefined : title.language}>
      <a href={words.address(session)}>{cancelled ? <s>{title.text}</s> : title.text}</a>
    </h3>
  )
}

type Part = Pick<CardProps, 'cell' | 'words'>

/** Track, origin and room: in the grid the column and the drawing say them, in a list the words. */
function Where({ cell, words }: Part) {
  const { session, track } = cell
  return (
    <p className="where">
      {track && (
        <span className="track">
          <b>{words.letterOf(track.id)}</b>
          <span className="track-name">
            <Said text={track.name} locale={words.locale} />
          </span>
        </span>
      )}
      {session.origin && <Origin origin={session.origin} words={words} />}
      <Place cell={cell} words={words} className="room" />
    </p>
  )
}

function Who({ cell, words }: Part) {
  const said = pick(cell.session.abstract, words.locale)
  if (!said) return null
  return (
    <p className="who" lang={said.language === words.locale ? undefined : said.language}>
      {excerpt(said.text, 140)}
    </p>
  )
}

function Marks({ cell, words }: Part) {
  const { session, kind } = cell
  const languages = words.languages(session)
  const localTime = words.localTime(cell)
  return (
    <p className="marks">
      {session.status === 'cancelled' && <span className="tag tag-block">{words.cancelled}</span>}
      {kind === 'wide' && <Place cell={cell} words={words} className="room-always" />}
      {cell.endsApart && <span>{words.until(cell)}</span>}
      {localTime && <span>{localTime}</span>}
      {languages.codes !== '' && (
        <span className="langs">
          <span className="vh">{languages.said}</span>
          <span aria-hidden="true">{languages.codes}</span>
          {session.interpretation.length > 0 && <Icon name="interp" />}
        </span>
      )}
      <span className="access" data-seats={session.access === 'seats' ? session.code : undefined}>
        {session.access === 'invitation' && <Icon name="invite" />}
        {words.access(session.access)}
      </span>
      {session.type !== 'parallel' && kind === 'room' && <span>{words.type(session.type)}</span>}
      {session.webcast && (
        <span className="access">
          <Icon name="stream" />
          {words.liveStream}
        </span>
      )}
      {kind === 'wide' && session.origin && <Origin origin={session.origin} words={words} />}
    </p>
  )
}

export function Place({ cell, words, className }: Part & { className: string }) {
  const place = words.place(cell)
  if (!place) return null
  return (
    <span className={className} lang={place.language === words.locale ? undefined : place.language}>
      {place.text}
    </span>
  )
}

function Origin({ origin, words }: { origin: keyof typeof originIcons; words: CardWords }) {
  return (
    <span className="origin">
      <Icon name={originIcons[origin]} />
      <span className="origin-name">{words.origin(origin)}</span>
    </span>
  )
}
