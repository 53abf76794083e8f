'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import {
  type ReactNode,
  createContext,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import type { FormAction } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'
import { STEP, freePlaces, startsOf, whyNotPlace } from '@/domain/bilateral/placing-rules'
import type { Interval } from '@/domain/commitment/rules'
import { pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import type { BoardData, BoardItem } from './board-data'
import { valueOf } from './place-value'
import { useAgainst } from './use-against'

/** What is picked up, and where it would be dropped. */
export type Lifted = { id: string; startsAt: Date; roomId: string; by: 'keys' | 'pointer' }

type Hand = {
  board: BoardData
  lifted: Lifted | null
  item: BoardItem | null
  /** What is said of the place on the way, and whether it is free. */
  said: string
  free: boolean
  busy: boolean
  pickUp: (id: string, by: Lifted['by']) => void
  carry: (rooms: number, steps: number) => void
  /** To a start and a room that the pointer is over. */
  point: (startsAt: Date, roomId: string) => void
  drop: () => void
  putBack: () => void
  /** Places it all the same outside of the days and hours of meetings, where that was just refused. */
  insist: (() => void) | null
  /** Starts of what is picked up that are not free, in each room: what is greyed out meanwhile. */
  closed: (roomId: string) => Interval[]
  starts: Date[]
}

const HandContext = createContext<Hand | null>(null)

export function useHand(): Hand {
  const hand = use(HandContext)
  if (!hand) throw new Error('A card of meetings without its board')
  return hand
}

type Props = { board: BoardData; action: FormAction<unknown>; children: ReactNode }

/** What the queue and the rooms share: the one meeting that is picked up, by keyboard or by pointer. */
export function DeskHand({ board, action, children }: Props) {
  const t = useTranslations('bilateralDesk')
  const locale = useLocale() === 'fr' ? 'fr' : 'en'
  const words = useAgainst(board.zone, board.names)
  const refusal = useRefusalWords()
  const router = useRouter()
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const [after, setAfter] = useState('')
  const [refused, setRefused] = useState<{ form: FormData; title: string } | null>(null)
  const [busy, start] = useTransition()
  const focus = useRef<string | null>(null)
  const { frame, rooms, day, zone } = board
  const placing = board.placings.find(({ id }) => id === lifted?.id) ?? null
  const item = board.items.find(({ id }) => id === lifted?.id) ?? null
  const starts = useMemo(() => (placing ? startsOf(day, placing.minutes, frame) : []), [placing, day, frame])
  const closedRooms = useMemo(() => {
    const closed = new Map<string, Interval[]>()
    for (const room of placing ? rooms : [])
      closed.set(
        room.id,
        joined(starts.filter((at) => placing && whyNotPlace(frame, placing, room, at).length > 0)),
      )
    return closed
  }, [placing, rooms, starts, frame])

  // Whoever has placed something by keyboard goes on from its card, where it stands now.
  useEffect(() => {
    if (focus.current === null) return
    const card = document.querySelector<HTMLElement>(`.board [data-meeting="${focus.current}"]`)
    focus.current = null
    card?.focus()
  }, [board])

  const room = rooms.find(({ id }) => id === lifted?.roomId)
  const against = lifted && placing && room ? whyNotPlace(frame, placing, room, lifted.startsAt) : []
  const [first] = against
  let said = after
  if (lifted && placing && item && room) {
    const endsAt = new Date(+lifted.startsAt + placing.minutes * 60_000)
    const where = `${timeSpan(lifted.startsAt, endsAt, zone, locale)}, ${pickText(room.name, locale)}`
    said = first
      ? t('placeNot', { place: where, why: words.against(first, item.names) })
      : t('placeFree', { place: where })
  }

  function pickUp(id: string, by: Lifted['by']) {
    const one = board.placings.find((other) => other.id === id)
    const firstRoom = rooms[0]
    if (!one || !firstRoom || busy) return
    const at = board.items.find((other) => other.id === id)?.at
    const own = at && startsOf(day, one.minutes, frame).length > 0 && sameDay(at.startsAt, board) ? at : null
    const place = own ?? freePlaces(frame, one, rooms, [day])[0]
    const [begin] = startsOf(day, one.minutes, frame)
    if (!place && !begin) return
    const { startsAt, roomId } = place ?? { startsAt: begin ?? board.axis.startsAt, roomId: firstRoom.id }
    setAfter('')
    setRefused(null)
    setLifted({ id, startsAt, roomId, by })
  }

  function carry(byRooms: number, steps: number) {
    if (!lifted) return
    const within = (at: number, length: number) => Math.min(length - 1, Math.max(0, at))
    const here = rooms.findIndex(({ id }) => id === lifted.roomId)
    const now = starts.findLastIndex((at) => at <= lifted.startsAt)
    const to = rooms[within(here + byRooms, rooms.length)]
    const startsAt = steps === 0 ? lifted.startsAt : starts[within(now + steps, starts.length)]
    if (to && startsAt) setLifted({ ...lifted, roomId: to.id, startsAt })
  }

  function putBack() {
    setLifted(null)
    setAfter(item ? t('putBack', { title: item.title }) : '')
  }

  function drop() {
    if (!lifted || !placing || !item) return
    if (first) {
      // By keyboard it stays in the hand, to be carried on.
      if (lifted.by === 'keys') return
      setLifted(null)
      return setAfter(t('notDropped', { title: item.title, why: words.against(first, item.names) }))
    }
    const form = new FormData()
    form.set('id', placing.id)
    form.set('version', String(placing.version))
    form.set('place', valueOf(lifted))
    setLifted(null)
    send(form, item.title, lifted.by === 'keys' ? lifted.id : null)
  }

  function send(form: FormData, title: string, focusId: string | null) {
    setRefused(null)
    start(async () => {
      // Without a network there is no answer: the meeting stays where it is.
      const answer = await action(null, form).catch(() => undefined)
      if (answer === undefined) return setAfter(t('notSent', { title }))
      if (!answer || answer.ok) {
        setAfter(t('dropped', { title }))
        focus.current = focusId
      } else {
        const { outside } = answer.fields
        const issue = outside ?? answer.fields['place'] ?? answer
        const why = outside ? t('outside') : refusal(issue.code, issue.details)
        setAfter(t('notDropped', { title, why }))
        if (outside) setRefused({ form, title })
      }
      router.refresh()
    })
  }

  const hand: Hand = {
    ...{ board, lifted, item, said, busy, pickUp, carry, drop, putBack, starts },
    free: !first,
    insist:
      refused &&
      (() => {
        refused.form.set('outside', 'on')
        send(refused.form, refused.title, null)
      }),
    point: (startsAt, roomId) =>
      setLifted((held) => (held ? { ...held, startsAt, roomId, by: 'pointer' } : held)),
    closed: (roomId) => closedRooms.get(roomId) ?? [],
  }
  return <HandContext value={hand}>{children}</HandContext>
}

const sameDay = (at: Date, { axis }: BoardData) => at >= axis.startsAt && at < axis.endsAt

/** Starts that follow on each other as intervals. */
function joined(starts: readonly Date[]): Interval[] {
  const intervals: Interval[] = []
  for (const startsAt of starts) {
    const endsAt = new Date(+startsAt + STEP * 60_000)
    const last = intervals.at(-1)
    if (last && +last.endsAt === +startsAt) last.endsAt = endsAt
    else intervals.push({ startsAt, endsAt })
  }
  return intervals
}
