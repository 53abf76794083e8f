'use client'

import { useTranslations } from 'next-intl'
import { DateTime, Settings } from 'luxon'
import {
  type ComponentType,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  memo,
  useMemo,
} from 'react'
import { Calendar, type CalendarProps, type SlotInfo, luxonLocalizer } from 'react-big-calendar'
import withDragAndDrop, { type withDragAndDropProps } from 'react-big-calendar/lib/addons/dragAndDrop'
import { type GridTime, NO_ROOM, closedTimes, fromGrid } from '@/domain/builder/grid-rules'
import { minutesOf, sessionEdit } from '@/domain/builder/act-rules'
import { wallTime } from '@/domain/shared/time-format'
import { type BoardColumn, type BoardEvent, columnOf, isDraggable, onBase } from './board-events'
import { boardComponents } from './board-parts'
import { useHand } from './lift-context'
import { trayDrag } from './tray-drag'
import { useBuilder } from './use-builder'
import 'react-big-calendar/lib/css/react-big-calendar.css'
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css'

// The grid's moments are wall times written as UTC; nothing else on these pages uses luxon.
Settings.defaultZone = 'utc'
const localizer = luxonLocalizer(DateTime)

type DndProps = CalendarProps<BoardEvent, BoardColumn> & withDragAndDropProps<BoardEvent, BoardColumn>
/** What the calendar does where the mouse is pressed on an event. */
export type Begins = { handleBeginAction(event: BoardEvent, action: 'move'): void }
// The library's own types lose the props of the calendar that it wraps.
const DndCalendar = withDragAndDrop<BoardEvent, BoardColumn>(
  Calendar as unknown as ComponentType<CalendarProps<BoardEvent, BoardColumn>>,
) as unknown as (props: Omit<DndProps, 'ref'> & { ref?: Ref<Begins> }) => ReactNode

/** Every day is drawn on this one: a column is a room on a date. */
const BASE = onBase(new Date(0))
const views = ['day'] as const
const nothing = () => {}

/**
 * The calendar itself, with what the mouse does in it. It is all the cards there are: a step of a session that is picked
 * up must not draw it again.
 */
export const BoardCalendar = memo(function BoardCalendar({
  ref,
  columns,
  events,
}: {
  ref: Ref<Begins>
  columns: BoardColumn[]
  events: BoardEvent[]
}) {
  const t = useTranslations('builder')
  const builder = useBuilder()
  const { draft, hours, zone, locale, names, setDialog } = builder
  const { setDragged } = useHand()
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

  return (
    <DndCalendar
      ref={ref}
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
  )
})

const gridRole = { role: 'presentation' }

const eventProps = (event: BoardEvent) => ({ className: event.className ?? '' })
