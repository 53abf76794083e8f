'use client'

import { useTranslations } from 'next-intl'
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { neighbour } from '@/domain/builder/grid-rules'
import { sessionEdit } from '@/domain/builder/act-rules'
import { addressOf } from '@/components/site/address'
import { BoardCalendar, type Begins } from './board-calendar'
import { type BoardColumn, type BoardEvent, columnKey, isDraggable, useBoardEvents } from './board-events'
import { useHand, useOnTheWay } from './lift-context'
import { LiftedCard } from './lifted-card'
import { trayDrag } from './tray-drag'
import { type Builder, useBuilder } from './use-builder'
import { useLift } from './use-lift'
import { useTouchDrag } from './use-touch-drag'

/** Rooms as columns, the clock of the summit downwards; several days stand side by side. */
export function Board() {
  const t = useTranslations('builder')
  const builder = useBuilder()
  const { slug, draft, dates, rooms, locale, focus, setFocus } = builder
  const { dragged } = useOnTheWay()
  const { setDragged } = useHand()
  const lift = useLift()
  const { lifted } = lift
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
        onPointerDown={({ currentTarget, pointerType }) => {
          currentTarget.dataset['pointer'] = pointerType
        }}
        onKeyDown={(event) => onKey(event, builder, lift, columns, t)}
        // Where the pointer comes to rest on something else, no more than this is told of it before the drop.
        onDragEnter={(event) => {
          if (trayDrag.id !== null) event.preventDefault()
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          // Tab while picked up puts back and goes on.
          if (!relatedTarget || currentTarget.contains(relatedTarget) || isDialog(relatedTarget)) return
          lift.putBack()
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
          <BoardCalendar ref={calendar} columns={columns} events={events} />
          <LiftedCard columns={columns} />
        </div>
      </div>
    </>
  )
}

const isDialog = (element: EventTarget) => element instanceof Element && element.closest('dialog') !== null

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

type Lift = ReturnType<typeof useLift>
type Words = ReturnType<typeof useTranslations<'builder'>>

function onKey(
  event: KeyboardEvent<HTMLDivElement>,
  builder: Builder,
  lift: Lift,
  columns: readonly BoardColumn[],
  t: Words,
) {
  const { target, key } = event
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null
  const id = lift.lifted?.id ?? cell?.dataset['session']
  if (id === undefined) return
  const handled = lift.lifted ? whileLifted(event, builder, lift) : atRest(event, builder, columns, id, t)
  if (handled || key === 'Enter' || key === ' ') {
    event.preventDefault()
    event.stopPropagation()
  }
}

function whileLifted(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { setDialog }: Builder,
  { lifted, carry, carryToFit, drop, putBack }: Lift,
): boolean {
  const way = liftedKeys[key as keyof typeof liftedKeys] // undefined for any other key
  if (way) carry(way, altKey ? 5 : 15)
  else if (key === 'PageUp' || key === 'PageDown') carryToFit(key === 'PageDown')
  else if (key === 'Enter') void drop()
  else if (key === 'Escape' || ((ctrlKey || metaKey) && key.toLowerCase() === 'z')) putBack()
  else if (key.toLowerCase() === 'm' && lifted) setDialog({ kind: 'move', id: lifted.id })
  else return false
  return true
}

function atRest(
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  builder: Builder,
  columns: readonly BoardColumn[],
  id: string,
  t: Words,
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
