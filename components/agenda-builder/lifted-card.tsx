'use client'

import { useEffect, useMemo, useRef } from 'react'
import { toGrid } from '@/domain/builder/grid-rules'
import { useOnTheWay } from './lift-context'
import { useBuilder } from './use-builder'

/**
 * The session that is picked up, over the grid, and the hours in which its speakers are elsewhere. A move draws this one
 * card again and nothing else. Columns are equally wide, so that a place is two percentages.
 */
export function LiftedCard({ columns }: { columns: readonly { roomId: string; date: string }[] }) {
  const { draft, hours, names } = useBuilder()
  const { lifted, dragged } = useOnTheWay()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // It answers a promise in some browsers, which is no clean-up.
    void card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [lifted])
  const id = lifted?.id ?? dragged
  const busy = useBusy(id)
  const session = id === null ? undefined : draft.session.get(id)
  if (!session || id === null) return null
  const whole = (hours.to - hours.from) * 60_000
  const percent = (at: Date) => {
    const midnight = Math.floor(+at / 86_400_000) * 86_400_000
    return ((+at - midnight - hours.from * 60_000) / whole) * 100
  }
  const across = (date: string) => {
    const first = columns.findIndex((column) => column.date === date)
    const count = columns.filter((column) => column.date === date).length
    return { left: `${(first / columns.length) * 100}%`, width: `${(count / columns.length) * 100}%` }
  }
  const column = lifted
    ? columns.findIndex(({ roomId, date }) => roomId === lifted.roomId && date === lifted.date)
    : -1
  return (
    <div className="over" aria-hidden="true">
      {busy.map((one) => (
        <div
          key={one.id}
          className="busy"
          style={{
            ...across(one.date),
            top: `${percent(one.start)}%`,
            height: `${((+one.end - +one.start) / whole) * 100}%`,
          }}
        >
          <span className="busy-l">{one.words}</span>
        </div>
      ))}
      {lifted && column >= 0 && (
        <div
          ref={card}
          className={`s is-lifted ${names.trackMark(session.trackId).className}`}
          style={{
            left: `${(column / columns.length) * 100}%`,
            width: `${100 / columns.length}%`,
            top: `${percent(lifted.start)}%`,
            height: `${(lifted.minutes * 6_000_000) / whole}%`,
          }}
        >
          <span className="s-time">
            {names.wallTime(lifted.start, new Date(+lifted.start + lifted.minutes * 60_000))}
          </span>
          <span className="s-title">{names.title(id)}</span>
        </div>
      )}
    </div>
  )
}

/** The other sessions of the days shown at which a speaker of this one is on stage. */
function useBusy(id: string | null) {
  const { draft, dates, names, zone } = useBuilder()
  return useMemo(() => {
    const session = id === null ? undefined : draft.session.get(id)
    if (!session) return []
    const speakers = new Set(session.speakers.map(({ speakerId }) => speakerId))
    return [...draft.session].flatMap(([otherId, other]) => {
      const person = other.speakers.find(({ speakerId }) => speakers.has(speakerId))
      if (otherId === id || !person || !other.startsAt || !other.endsAt || other.status === 'cancelled')
        return []
      const start = toGrid(other.startsAt, zone)
      const date = start.toISOString().slice(0, 10)
      if (!dates.includes(date)) return []
      const words = `${names.time(other.startsAt, other.endsAt)} · ${names.person(person.speakerId)} · ${names.room(other.roomId)}`
      return [{ id: otherId, date, start, end: toGrid(other.endsAt, zone), words }]
    })
  }, [id, draft, dates, names, zone])
}
