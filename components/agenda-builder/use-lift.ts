'use client'

import { useTranslations } from 'next-intl'
import { type Lifted, type LiftedKey, moveLifted, placeOf, toGrid } from '@/domain/builder/grid-rules'
import { bestPlaces, whyNot } from '@/domain/conflict/place-rules'
import { useHand, useOnTheWay } from './lift-context'
import { useBuilder } from './use-builder'

/** What can be done with the session that is picked up. Whoever uses it is drawn again at every step. */
export function useLift() {
  const t = useTranslations('builder')
  const { lifted, said } = useOnTheWay()
  const { setLifted, say } = useHand()
  const { draft, index, zone, days, dates, rooms, hours, names, conflictWords, setFocus, moveHere } =
    useBuilder()

  /** What is said of a place: free or not, with seats and people, and what would clash. */
  function placeSaid(held: Lifted): string {
    const place = placeOf(held, zone)
    const against = whyNot(draft, index, held.id, place)
    const blocking = against.filter(({ severity }) => severity === 'block')
    const where = names.place(place.roomId, place.startsAt, place.endsAt)
    if (blocking[0]) return t('notFree', { place: where, why: conflictWords.sentence(blocking[0]) })
    const seats = names.seats(place.roomId)
    const expected = draft.session.get(held.id)?.expected ?? null
    return [
      t('free', { place: where }),
      seats === null ? '' : t('seatsThere', { seats }),
      expected === null ? '' : t('peopleExpected', { people: expected }),
      ...against.slice(0, 2).map((conflict) => conflictWords.sentence(conflict)),
    ]
      .filter(Boolean)
      .join(' ')
  }

  function carry(key: LiftedKey, step: number) {
    if (!lifted) return
    const next = moveLifted(lifted, key, { rooms, dates, hours }, step)
    setLifted(next)
    say(placeSaid(next), 150)
  }

  /** To the next (or previous) best place of the days that are shown, in the order of time and room. */
  function carryToFit(forward: boolean) {
    if (!lifted) return
    const shown = days.flatMap((day) => (day.id && dates.includes(day.date) ? [day.id] : []))
    const order = (one: { startsAt: string; roomId: string }) =>
      Date.parse(one.startsAt) + rooms.indexOf(one.roomId)
    const here = Date.parse(placeOf(lifted, zone).startsAt) + rooms.indexOf(lifted.roomId)
    const fits = bestPlaces(draft, index, lifted.id, { days: shown })
      .places.filter(({ roomId }) => rooms.includes(roomId))
      .sort((a, b) => order(a) - order(b))
    const next = forward ? fits.find((fit) => order(fit) > here) : fits.findLast((fit) => order(fit) < here)
    if (!next) return say(t('nowhereElse'))
    const start = toGrid(next.startsAt, zone)
    const held = { ...lifted, start, roomId: next.roomId, date: start.toISOString().slice(0, 10) }
    setLifted(held)
    say(placeSaid(held), 150)
  }

  function putBack() {
    if (!lifted) return
    const session = draft.session.get(lifted.id)
    setLifted(null)
    setFocus(lifted.id)
    say(
      session?.startsAt
        ? t('putBack', { place: names.place(session.roomId, session.startsAt, session.endsAt) })
        : t('putBackTray'),
    )
  }

  async function drop() {
    if (!lifted) return
    const place = placeOf(lifted, zone)
    const [blocking] = whyNot(draft, index, lifted.id, place).filter(
      ({ severity, kind }) => severity === 'block' && kind !== 'room_taken',
    )
    if (blocking) return say(t('notDropped', { why: conflictWords.sentence(blocking) }))
    setLifted(null)
    setFocus(lifted.id)
    await moveHere(lifted.id, place)
  }

  return { lifted, said, carry, carryToFit, putBack, drop }
}
