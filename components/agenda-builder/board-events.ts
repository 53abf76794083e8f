'use client'

import { useMemo } from 'react'
import type { GridTime } from '@/domain/builder/grid-rules'
import type { SessionDraft } from '@/domain/change/schema'
import { useBuilder } from './use-builder'

/** A column of the grid: a room on a day, beside others of other days or not. */
export type BoardColumn = { key: string; roomId: string; date: string; several: boolean }

/** What the calendar draws: a session, or the hours in which a room is closed. */
export type BoardEvent = {
  id: string
  columns: string[]
  start: GridTime
  end: GridTime
  closed?: true
  band?: boolean
  session?: SessionDraft
  className?: string
  /** `block`, `warn`: the worst that stands against it. */
  mark?: 'block' | 'warn'
  flag?: 'new' | 'moved'
  heldBy?: { name: string; colour: number }
}

const DAY = 86_400_000

/** The one date on which every day is drawn. */
export const onBase = (at: GridTime): Date =>
  new Date(Date.UTC(2000, 0, 3) + (+at - Math.floor(+at / DAY) * DAY))

export const columnKey = (date: string, roomId: string) => `${date} ${roomId}`

export const columnOf = (key: string) => ({ date: key.slice(0, 10), roomId: key.slice(11) })

/** How a session's row was drawn last. */
const drawn = new WeakMap<SessionDraft, { same: string; event: BoardEvent }>()

/** The sessions of the days shown. What did not change is the same object as before, so that its card is not drawn again. */
export function useBoardEvents(
  columns: readonly { key: string; roomId: string; date: string }[],
): BoardEvent[] {
  const { events, index, release, selected, liftedId, state, page, names } = useBuilder()
  return useMemo(() => {
    const marks = new Map<string, 'block' | 'warn'>()
    for (const { severity, ignored, sessions } of index.conflicts)
      if (!ignored) for (const id of sessions) if (marks.get(id) !== 'block') marks.set(id, severity)
    const held = new Map(
      state.present.flatMap((present, at) =>
        present.sessionId !== null && present.page !== page
          ? [[present.sessionId, { name: present.name, colour: (at % 4) + 1 }] as const]
          : [],
      ),
    )
    const shown = new Set(columns.map(({ key }) => key))
    return events.map(({ id, start, end, resources, band, session }) => {
      const date = start.toISOString().slice(0, 10)
      const mark = marks.get(id)
      const heldBy = held.get(id)
      const className = [
        's',
        names.trackMark(session.trackId).className,
        band ? 'is-band' : '',
        session.status === 'cancelled' ? 'is-cancelled' : '',
        mark === 'block' ? 'is-blocked' : mark === 'warn' ? 'is-warned' : '',
        selected.has(id) ? 'is-selected' : '',
        liftedId === id ? 'is-ghost' : '',
        heldBy ? `is-held who-${heldBy.colour}` : '',
      ]
        .filter(Boolean)
        .join(' ')
      const event: BoardEvent = {
        id,
        start: onBase(start),
        end: onBase(end),
        columns: (typeof resources === 'string' ? [resources] : resources)
          .map((roomId) => columnKey(date, roomId))
          .filter((key) => shown.has(key)),
        band,
        session,
        className,
        ...(mark ? { mark } : {}),
        ...(heldBy ? { heldBy } : {}),
        ...(release && !release.sessions.includes(id) ? { flag: 'new' as const } : {}),
      }
      const same = JSON.stringify([event.columns, className, +event.start, +event.end, heldBy?.name])
      const before = drawn.get(session)
      if (before?.same === same) return before.event
      drawn.set(session, { same, event })
      return event
    })
  }, [events, index, release, selected, liftedId, state.present, page, names, columns])
}

/** Bands lie over all rooms, and what another editor holds is theirs for now. */
export const isDraggable = ({ closed, band, heldBy }: BoardEvent) => !closed && !band && !heldBy
