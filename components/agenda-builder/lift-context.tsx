'use client'

import {
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  createContext,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Lifted } from '@/domain/builder/grid-rules'

/**
 * What is on the way, and what is said of it. All of it changes at every step of a move, and so it stands apart from the
 * builder: a step draws again what shows it, and none of the cards that stay where they are.
 */
type OnTheWay = {
  /** Picked up by keyboard: where it would be dropped. */
  lifted: Lifted | null
  /** Dragged by mouse; where to, the calendar knows. */
  dragged: string | null
  said: string
}

/** What begins and ends a move. It changes only when something else is picked up. */
type Hand = {
  liftedId: string | null
  setLifted: Dispatch<SetStateAction<Lifted | null>>
  setDragged: (id: string | null) => void
  /** Says it after so many milliseconds, unless something else is said before. */
  say: (text: string, wait?: number) => void
}

const OnTheWayContext = createContext<OnTheWay | null>(null)
const HandContext = createContext<Hand | null>(null)

export function useOnTheWay(): OnTheWay {
  const way = use(OnTheWayContext)
  if (!way) throw new Error('outside of a builder')
  return way
}

export function useHand(): Hand {
  const hand = use(HandContext)
  if (!hand) throw new Error('outside of a builder')
  return hand
}

export function LiftProvider({ children }: { children: ReactNode }) {
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')

  // What was said about moving goes when something else is said, or after a while at rest.
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const say = useCallback((text: string, wait = 0) => {
    clearTimeout(waiting.current)
    if (wait === 0) setSaid(text)
    else waiting.current = setTimeout(() => setSaid(text), wait)
  }, [])

  const liftedId = lifted?.id ?? null
  const way = useMemo(() => ({ lifted, dragged, said }), [lifted, dragged, said])
  const hand = useMemo(() => ({ liftedId, setLifted, setDragged, say }), [liftedId, say])
  return (
    <HandContext value={hand}>
      <OnTheWayContext value={way}>{children}</OnTheWayContext>
    </HandContext>
  )
}
