'use client'

import { useTranslations } from 'next-intl'
import { DateTime, Settings } from 'luxon'
import {
  type CSSProperties,
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { Calendar, type CalendarProps, type SlotInfo, luxonLocalizer } from 'react-big-calendar'
import withDragAndDrop, { type withDragAndDropProps } from 'react-big-calendar/lib/addons/dragAndDrop'
import { type GridTime, NO_ROOM, closedTimes, fromGrid, neighbour } from '@/domain/builder/grid-rules'
import { minutesOf, sessionEdit } from '@/domain/builder/act-rules'
import { addressOf } from '@/components/site/address'
import { wallTime } from '@/domain/shared/time-format'
import { boardComponents } from './board-parts'
import {
  type BoardColumn,
  type BoardEvent,
  columnKey,
  columnOf,
  onBase,
  useBoardEvents,
} from './board-events'
import { LiftedCard } from './lifted-card'
import { trayDrag } from './tray-drag'
import { useBuilder } from './use-builder'
import { useTouchDrag } from './use-touch-drag'
import 'react-big-calendar/lib/css/react-big-calendar.css'
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css'

// The grid's moments are wall times written as UTC; nothing else on these pages uses luxon.
Settings.defaultZone = 'utc'
const localizer = luxonLocalizer(DateTime)

type DndProps = CalendarProps<BoardEvent, BoardColumn> & withDragAndDropProps<BoardEvent, BoardColumn>
/** What the calendar does where the mouse is pressed on an event. */
type Begins = { handleBeginAction(event: BoardEvent, action: 'move'): void }
// The library's own types lose the props of the calendar that it wraps.
const DndCalendar = withDragAndDrop<BoardEvent, BoardColumn>(
  Calendar as unknown as ComponentType<CalendarProps<BoardEvent, BoardColumn>>,
) as unknown as (props: Omit<DndProps, 'ref'> & { ref?: Ref<Begins> }) => ReactNode

/** Every day is drawn on this one: a column is a room on a date. */
const BASE = onBase(new Date(0))
const views = ['day'] as const
const nothing = () => {}

/** Rooms as columns, the clock of the summit downwards; several days stand side by side. */
export function Board() {
  const t = useTranslations('builder')
  const builder = useBuilder()
  const {
    slug,
    draft,
    dates,
    rooms,
    hours,
    zone,
    locale,
    names,
    lifted,
    setDialog,
    setDragged,
    focus,
    setFocus,
  } = builder
  const board = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)

  const columns = useMemo(
    () =>
      dates.flatMap((date) =>
        rooms.map((roomId): BoardColumn => ({
          key: columnKey(date, roomId),
          roomId,
          date,
          several: dates.length > 1,
        })),
      ),
    [dates, rooms],
  )
  const events = useBoardEvents(columns)
  const closed = useMemo(
    () =>
      columns.flatMap(({ key, roomId, date }) =>
        closedTimes(draft, roomId, date, hours).map(({ start, end }, at): BoardEvent => ({
          id: `closed ${key} ${at}`,
          columns: [key],
          start: onBase(start),
          end: onBase(end),
          closed: true,
        })),
      ),
    [columns, draft, hours],
  )

  // What is picked up in the tray has no cell yet: the grid itself has the keys until it is put down.
  const fromOutside = lifted !== null && draft.session.get(lifted.id)?.startsAt === null
  useEffect(() => {
    if (fromOutside) grid.current?.focus({ preventScroll: true })
  }, [fromOutside])

  // Focus stays on the session after a drop, an undo or another editor's change.
  useEffect(() => {
    if (focus === null) return
    const found = board.current?.querySelector<HTMLElement>(`[data-session="${focus}"]`)
    if (!found) return
    found.focus()
    setFocus(null)
  }, [focus, setFocus, events])
  useRovingFocus(board, events)

  // A press that was no drag leaves nothing behind.
  const { dragged } = builder
  useEffect(() => {
    if (dragged === null) return
    const over = () => setDragged(null)
    for (const end of ['mouseup', 'touchend', 'touchcancel']) addEventListener(end, over)
    return () => {
      for (const end of ['mouseup', 'touchend', 'touchcancel']) removeEventListener(end, over)
    }
  }, [dragged, setDragged])
  const calendar = useRef<Begins>(null)
  const touch = useTouchDrag((id) => {
    const event = events.find((one) => one.id === id)
    if (event && isDraggable(event)) calendar.current?.handleBeginAction(event, 'move')
  })

  const time = (at: GridTime, column: string) => {
    const { date } = columnOf(column)
    return fromGrid(new Date(Date.parse(`${date}T00:00:00Z`) + (+at - +BASE)), zone)
  }
  const roomIn = (column: string) => {
    const { roomId } = columnOf(column)
    return roomId === NO_ROOM ? null : roomId
  }

  const dropped: DndProps['onEventDrop'] = ({ event, start, resourceId }) => {
    setDragged(null)
    const column = String(resourceId ?? event.columns[0])
    const session = draft.session.get(event.id)
    if (!session) return
    const startsAt = time(new Date(start), column)
    const endsAt = new Date(Date.parse(startsAt) + minutesOf(draft, session) * 60_000).toISOString()
    void builder.moveHere(event.id, { roomId: roomIn(column), startsAt, endsAt })
  }
  const resized: DndProps['onEventResize'] = ({ event, start, end }) => {
    setDragged(null)
    const [column] = event.columns
    if (column === undefined) return
    const place = { startsAt: time(new Date(start), column), endsAt: time(new Date(end), column) }
    void builder.act(
      'resize',
      sessionEdit(draft, event.id, place),
      t('resized', { time: names.time(place.startsAt, place.endsAt) }),
    )
  }
  const fromTray: DndProps['onDropFromOutside'] = ({ start, ...rest }) => {
    setDragged(null)
    const column = 'resource' in rest ? String(rest.resource) : null
    const id = trayDrag.id
    trayDrag.id = null
    trayDrag.item = null
    const session = id === null ? undefined : draft.session.get(id)
    if (id === null || column === null || !session) return
    const startsAt = time(new Date(start), column)
    const endsAt = new Date(Date.parse(startsAt) + minutesOf(draft, session) * 60_000).toISOString()
    void builder.moveHere(id, { roomId: roomIn(column), startsAt, endsAt })
  }
  const slotChosen = ({ start, end, resourceId, action }: SlotInfo) => {
    if (action === 'click' || resourceId === undefined) return
    const column = String(resourceId)
    setDialog({
      kind: 'new',
      roomId: roomIn(column),
      startsAt: time(start, column),
      endsAt: time(end, column),
    })
  }
  const chosen = (event: BoardEvent, happened: SyntheticEvent) => {
    if (event.closed) return
    const { ctrlKey, metaKey, shiftKey } = happened as MouseEvent // clicks and keys both have them
    if (ctrlKey || metaKey || shiftKey) return builder.select(event.id, 'more')
    builder.select(event.id, 'only')
    builder.setOpen(event.id)
  }

  const formats = useMemo(
    () => ({
      timeGutterFormat: (at: Date) => wallTime(at.toISOString().slice(11, 16), locale),
      eventTimeRangeFormat: () => '',
      selectRangeFormat: ({ start, end }: { start: Date; end: Date }) =>
        `${wallTime(start.toISOString().slice(11, 16), locale)} – ${wallTime(end.toISOString().slice(11, 16), locale)}`,
      dayHeaderFormat: () => '',
    }),
    [locale],
  )
  const [min, max] = useMemo(
    () => [new Date(+BASE + hours.from * 60_000), new Date(+BASE + Math.min(hours.to, 24 * 60 - 1) * 60_000)],
    [hours],
  )

  if (columns.length === 0)
    return (
      <p className="bld-empty">
        {t('noRooms')}{' '}
        <a href={addressOf(locale, { pathname: '/manage/[slug]/rooms', params: { slug } })}>{t('toRooms')}</a>
      </p>
    )
  return (
    <>
      {events.length === 0 && <p className="bld-hint">{t('dayBegin')}</p>}
      {/* The keys of the grid: each cell is reached by them, one tab stop for all. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the grid inside it has the role */}
      <div
        ref={board}
        className="grid"
        data-columns={columns.length}
        {...touch}
        onKeyDown={(event) => onKey(event, builder, columns, t)}
        // Where the pointer comes to rest on something else, no more than this is told of it before the drop.
        onDragEnter={(event) => {
          if (trayDrag.id !== null) event.preventDefault()
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          // Tab while picked up puts back and goes on.
          if (lifted && relatedTarget && !currentTarget.contains(relatedTarget) && !isDialog(relatedTarget))
            builder.putBack()
        }}
      >
        <div
          ref={grid}
          className="grid-in"
          role="grid"
          tabIndex={-1}
          aria-label={t('gridName')}
          style={{ '--columns': columns.length } as CSSProperties /* a custom property */}
        >
          <DndCalendar
            ref={calendar}
            localizer={localizer}
            culture="en"
            date={BASE}
            view="day"
            views={[...views]}
            onNavigate={nothing}
            onView={nothing}
            toolbar={false}
            drilldownView={null}
            getNow={() => new Date(0)}
            events={events}
            backgroundEvents={closed}
            resources={columns}
            resourceIdAccessor="key"
            resourceTitleAccessor="key"
            resourceAccessor={(event: BoardEvent) => event.columns as unknown as string} // several at once are allowed
            startAccessor="start"
            endAccessor="end"
            titleAccessor="id"
            tooltipAccessor={null}
            eventPropGetter={eventProps}
            draggableAccessor={isDraggable}
            resizableAccessor={isDraggable}
            selectable
            step={5}
            timeslots={12}
            min={min}
            max={max}
            dayLayoutAlgorithm="no-overlap"
            enableAutoScroll={false}
            components={boardComponents}
            formats={formats}
            elementProps={gridRole}
            onSelectSlot={slotChosen}
            onSelectEvent={chosen}
            onDragStart={({ event }) => setDragged(event.id)}
            onEventDrop={dropped}
            onEventResize={resized}
            onDropFromOutside={fromTray}
            dragFromOutsideItem={() => trayDrag.item as unknown as BoardEvent} // nothing while nothing of ours is dragged
          />
          <LiftedCard columns={columns} />
        </div>
      </div>
    </>
  )
}

const isDraggable = ({ closed, band, heldBy }: BoardEvent) => !closed && !band && !heldBy

const gridRole = { role: 'presentation' }

const isDialog = (element: EventTarget) => element instanceof Element && element.closest('dialog') !== null

const eventProps = (event: BoardEvent) => ({ className: event.className ?? '' })

/**
 * One tab stop for the whole grid: the session that had the focus last, else the first. A session that is drawn anew
 * elsewhere (a drop, an undo, another editor) keeps the focus.
 */
function useRovingFocus(board: { current: HTMLDivElement | null }, events: readonly BoardEvent[]) {
  const last = useRef<string>(null)
  useEffect(() => {
    const root = board.current
    if (!root) return
    const cellOf = (id: string | null) =>
      id === null ? null : root.querySelector<HTMLElement>(`[data-session="${id}"]`)
    const choose = (chosen: Element | null) => {
      for (const cell of root.querySelectorAll<HTMLElement>('[data-session]'))
        cell.tabIndex = cell === chosen ? 0 : -1
    }
    choose(cellOf(last.current) ?? root.querySelector('[data-session]'))
    if (document.activeElement === document.body) cellOf(last.current)?.focus()
    const focused = ({ target }: FocusEvent) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null
      if (!cell) return
      last.current = cell.dataset['session'] ?? null
      choose(cell)
    }
    const left = ({ relatedTarget }: FocusEvent) => {
      // Gone on to something else, and not merely drawn anew.
      if (relatedTarget instanceof Element && !root.contains(relatedTarget)) last.current = null
    }
    root.addEventListener('focusin', focused)
    root.addEventListener('focusout', left)
    return () => {
      root.removeEventListener('focusin', focused)
      root.removeEventListener('focusout', left)
    }
  }, [board, events])
}

const restingKeys = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageup',
  PageDown: 'pagedown',
  Home: 'home',
  End: 'end',
} as const
const liftedKeys = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
} as const

function onKey(
  event: KeyboardEvent<HTMLDivElement>,
  builder: ReturnType<typeof useBuilder>,
  columns: readonly BoardColumn[],
  t: ReturnType<typeof useTranslations<'builder'>>,
) {
  const { target, key } = event
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null
  const id = builder.lifted?.id ?? cell?.dataset['session']
  if (id === undefined) return
  const handled = builder.lifted ? whileLifted(event, builder) : atRest(event, builder, columns, id, t)
  if (handled || key === 'Enter' || key === ' ') {
    event.preventDefault()
    event.stopPropagation()
  }
}

function whileLifted(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  builder: ReturnType<typeof useBuilder>,
): boolean {
  const way = liftedKeys[key as keyof typeof liftedKeys] // undefined for any other key
  if (way) builder.carry(way, altKey ? 5 : 15)
  else if (key === 'PageUp' || key === 'PageDown') builder.carryToFit(key === 'PageDown')
  else if (key === 'Enter') void builder.drop()
  else if (key === 'Escape' || ((ctrlKey || metaKey) && key.toLowerCase() === 'z')) builder.putBack()
  else if (key.toLowerCase() === 'm' && builder.lifted)
    builder.setDialog({ kind: 'move', id: builder.lifted.id })
  else return false
  return true
}

function atRest(
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  builder: ReturnType<typeof useBuilder>,
  columns: readonly BoardColumn[],
  id: string,
  t: ReturnType<typeof useTranslations<'builder'>>,
): boolean {
  const { draft, events, names } = builder
  const session = draft.session.get(id)
  if (shiftKey && (key === 'ArrowUp' || key === 'ArrowDown') && session?.startsAt && session.endsAt) {
    const end = Date.parse(session.endsAt) + (key === 'ArrowDown' ? 15 : -15) * 60_000
    if (end <= Date.parse(session.startsAt)) return true
    const endsAt = new Date(end).toISOString()
    void builder.act(
      'resize',
      sessionEdit(draft, id, { endsAt }),
      t('resized', { time: names.time(session.startsAt, endsAt) }),
    )
    return true
  }
  if (ctrlKey || metaKey) {
    if (key === ' ') builder.select(id, 'more')
    return key === ' '
  }
  const way = restingKeys[key as keyof typeof restingKeys] // undefined for any other key
  if (way) {
    const next = neighbour(events, columns, id, way)
    if (next) builder.setFocus(next)
  } else if (key === 'Enter') builder.pickUp(id)
  else if (key === ' ') builder.setOpen(id)
  else if (key === 'Escape') builder.setOpen(null)
  else if (key.toLowerCase() === 'm') builder.setDialog({ kind: 'move', id })
  else if (key === 'Delete' || key === 'Backspace') {
    void builder.toTray([id])
    builder.setFocus(id)
  } else return false
  return true
}
