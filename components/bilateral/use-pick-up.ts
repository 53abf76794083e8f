'use client'

import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { onAxis } from '@/domain/commitment/rules'
import { useHand } from './desk-hand'

/** How far a pointer goes before it drags, in pixels. */
const FAR = 5
/** How near to the edge of the window the page moves along, in pixels. */
const EDGE = 64

/**
 * Handlers of a card: Enter or Space picks it up, arrows carry it, Enter drops it, Escape puts it back; a mouse or pen drags it.
 * A click does what the card does by itself. Fingers scroll: on a phone one chooses from the list of places.
 */
export function usePickUp(id: string, movable: boolean) {
  const hand = useHand()
  const latest = useRef(hand)
  useEffect(() => {
    latest.current = hand
  })
  const held = hand.lifted?.id === id

  function onKeyDown(event: KeyboardEvent) {
    // With these a link opens elsewhere.
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = arrows[event.key]
    if (held && arrow) hand.carry(...arrow)
    else if (held && event.key === 'Escape') hand.putBack()
    else if (event.key === 'Enter' || event.key === ' ') {
      if (held) hand.drop()
      else hand.pickUp(id, 'keys')
    } else return
    event.preventDefault()
  }

  function onPointerDown(down: PointerEvent<HTMLElement>) {
    if (down.button !== 0 || down.pointerType === 'touch') return
    let dragging = false
    // Where on its card it was taken, so that it does not jump under the pointer.
    const card = down.currentTarget.closest('.board') ? down.currentTarget.getBoundingClientRect() : null
    const grip = card ? down.clientX - card.left : 0
    const move = (event: globalThis.PointerEvent) => {
      if (!dragging) {
        if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < FAR) return
        dragging = true
        latest.current.pickUp(id, 'pointer')
      }
      if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, 16)
      if (event.clientY < EDGE) window.scrollBy(0, -16)
      const line = lineAt(event)
      const at = line && startAt(line, event.clientX - grip)
      if (line && at) latest.current.point(at, line.dataset['room'] ?? '')
    }
    const end = (event: globalThis.PointerEvent | null) => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('keydown', escape, true)
      if (!dragging) return
      // The click that follows on a drag opens nothing.
      const stop = (click: Event) => {
        click.preventDefault()
        click.stopPropagation()
      }
      window.addEventListener('click', stop, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', stop, true))
      if (event && lineAt(event)) latest.current.drop()
      else latest.current.putBack()
    }
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') end(null)
    }
    /** The start that lies nearest to a point of a room’s line. */
    const startAt = (line: HTMLElement, x: number): Date | undefined => {
      const { starts, board } = latest.current
      const { left, width } = line.getBoundingClientRect()
      const part = ((x - left) / width) * 100
      const far = (at: Date) => Math.abs(onAxis(board.axis, { startsAt: at, endsAt: at }).left - part)
      return starts.reduce<Date | undefined>(
        (best, at) => (best === undefined || far(at) < far(best) ? at : best),
        undefined,
      )
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('keydown', escape, true)
  }

  if (!movable) return { held: false, handlers: {} }
  return {
    held,
    handlers: {
      onKeyDown,
      onPointerDown,
      onBlur: () => {
        if (held && hand.lifted?.by === 'keys') hand.putBack()
      },
      onDragStart: (event: { preventDefault: () => void }) => event.preventDefault(),
    },
  }
}

/** Rooms down, starts along. */
const arrows: Record<string, [rooms: number, steps: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [0, -4],
  PageDown: [0, 4],
}

const lineAt = ({ clientX, clientY }: { clientX: number; clientY: number }) =>
  document
    .elementsFromPoint(clientX, clientY)
    .find((one): one is HTMLElement => one.matches('[data-room]')) ?? null
