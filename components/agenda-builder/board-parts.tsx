'use client'

import { useTranslations } from 'next-intl'
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  forwardRef,
  memo,
  useLayoutEffect,
  useRef,
} from 'react'
import type { Components } from 'react-big-calendar'
import { NO_ROOM } from '@/domain/builder/grid-rules'
import { type BoardColumn, type BoardEvent, columnOf } from './board-events'
import { MarkIcon } from './mark-icon'
import { useNamesHere } from './use-builder'

/**
 * The calendar makes a button of every event; a cell of the grid is what it is. It is told so from inside: a wrapper of
 * our own would be a new component at every drawing of the drag-and-drop addon, and lose the focus each time.
 */
function useCell(event: BoardEvent) {
  const inside = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const cell = inside.current?.closest<HTMLElement>('.rbc-event, .rbc-background-event')
    // The preview of a drag is no cell of its own.
    if (!cell || cell.classList.contains('rbc-addons-dnd-drag-preview')) return
    const column = cell.closest<HTMLElement>('[data-column]')?.dataset['column']
    const copy = event.band === true && column !== event.columns[0]
    const start = Math.round((event.start.getUTCHours() * 60 + event.start.getUTCMinutes()) / 5)
    cell.setAttribute('role', 'gridcell')
    cell.setAttribute('aria-colindex', String(start + 1))
    cell.setAttribute('aria-colspan', String(Math.max(1, Math.round((+event.end - +event.start) / 300_000))))
    if (event.closed || copy || cell.dataset['session'] !== event.id) cell.tabIndex = -1
    // A band is drawn once per room and said once.
    cell.toggleAttribute('data-copy', copy)
    if (copy) cell.setAttribute('aria-hidden', 'true')
    else cell.removeAttribute('aria-hidden')
    if (event.closed || copy) delete cell.dataset['session']
    else cell.dataset['session'] = event.id
  }, [event])
  return inside
}

/** A column is a room on a day. */
const Column = forwardRef(function Column(
  {
    className,
    style,
    children,
    resource,
  }: { className?: string; style?: CSSProperties; children?: ReactNode; resource?: string },
  ref: Ref<HTMLDivElement>,
) {
  const names = useNamesHere()
  const { roomId, date } = columnOf(resource ?? '')
  return (
    <div ref={ref} role="row" className={className} style={style} data-column={resource}>
      <span role="rowheader" className="vh">
        {names.room(roomId === NO_ROOM ? null : roomId)}, {names.day(date)}
      </span>
      {children}
    </div>
  )
})

function ColumnHead({ resource }: { resource: BoardColumn }) {
  const t = useTranslations('builder')
  const names = useNamesHere()
  const roomId = resource.roomId === NO_ROOM ? null : resource.roomId
  const seats = names.seats(roomId)
  return (
    <div className="room-h" aria-hidden="true">
      {resource.several && <em>{names.day(resource.date)}</em>}
      <b>{names.room(roomId)}</b>
      {seats !== null && <span>{t('seats', { seats })}</span>}
    </div>
  )
}

/** What a session's card says: its title, its track's letter, how many it is for, and what stands against it. */
const Card = memo(function Card({ event }: { event: BoardEvent }) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  const inside = useCell(event)
  const names = useNamesHere()
  const { session } = event
  if (event.closed)
    return (
      <span ref={inside} className="off-words">
        {t('closed')}
      </span>
    )
  if (!session) return null
  const { letter } = names.trackMark(session.trackId)
  return (
    <>
      <span ref={inside} className="vh">
        {session.startsAt && session.endsAt && `${names.time(session.startsAt, session.endsAt)}, `}
      </span>
      {event.heldBy && <span className="who">{t('isHere', { name: event.heldBy.name })}</span>}
      {event.flag === 'new' && <span className="s-flag">{t('flagNew')}</span>}
      <span className="s-title">{names.title(event.id)}</span>
      {!event.band && (
        <span className="s-meta">
          {letter && (
            <span className="track">
              <b aria-hidden="true">{letter}</b>
              <span className="vh">{names.track(session.trackId)}</span>
            </span>
          )}
          <span>
            {session.status === 'cancelled'
              ? terms('status.cancelled')
              : session.seats !== null
                ? t('seats', { seats: session.seats })
                : session.languages.length === 1
                  ? session.languages.join(' ').toUpperCase()
                  : terms(`access.${session.access}`)}
          </span>
        </span>
      )}
      {event.mark && (
        <span className={`s-mark s-${event.mark}`}>
          <MarkIcon severity={event.mark} />
          <span className="vh">{t(`marks.${event.mark}`)}</span>
        </span>
      )}
    </>
  )
})

const Head = ({ resource }: { resource: unknown }) => (
  <ColumnHead resource={resource as BoardColumn} /> // our own columns
)

/** The hours need their labels; a column needs none of its slots, of which there would be tens of thousands. */
const Slot = ({ resource, children }: { resource?: unknown; children?: ReactNode }) =>
  resource === undefined ? children : null

// The library's types do not know that parts are told their resource.
export const boardComponents = {
  event: Card,
  dayColumnWrapper: Column,
  timeSlotWrapper: Slot,
  resourceHeader: Head,
} as unknown as Components<BoardEvent, BoardColumn>
