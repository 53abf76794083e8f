import { type TouchEvent, useRef } from 'react'

/** Before the calendar takes a finger at rest for a press (250 ms), and after what is only a tap. */
const HOLD = 150

/**
 * Dragging by touch, of which the calendar does a half: it follows a finger that rests, but begins a drag for a mouse's
 * button only, and draws the column anew when it does, so that the finger's further moves go to an element that is no
 * longer in the page and reach nobody. They are handed on.
 * @param begin what a finger on this session begins
 */
export function useTouchDrag(begin: (id: string) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const over = () => clearTimeout(timer.current)
  return {
    onTouchStart: ({ target, touches }: TouchEvent) => {
      over()
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null
      const id = cell?.dataset['session']
      if (id === undefined || touches.length !== 1) return
      handOn(target)
      timer.current = setTimeout(() => begin(id), HOLD)
    },
    onTouchMove: over,
    onTouchEnd: over,
    onTouchCancel: over,
  }
}

function handOn(target: EventTarget) {
  const again = (event: Event) => {
    if (!(event instanceof window.TouchEvent) || !(target instanceof Node)) return
    if (event.type !== 'touchmove') for (const type of types) target.removeEventListener(type, again)
    if (target.isConnected) return
    // The page would scroll under the finger.
    if (event.cancelable) event.preventDefault()
    const [touches, changedTouches] = [[...event.touches], [...event.changedTouches]]
    document.body.dispatchEvent(
      new window.TouchEvent(event.type, { touches, changedTouches, bubbles: true, cancelable: true }),
    )
  }
  for (const type of types) target.addEventListener(type, again, { passive: false })
}

const types = ['touchmove', 'touchend', 'touchcancel'] as const
