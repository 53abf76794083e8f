'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

/**
 * Arrows go from pair to pair, so that the whole matrix is one stop of the Tab key; without script each pair is one. The stops
 * are set on the elements themselves: the cells are drawn by the server, hundreds of them, and none is to become a component.
 */
export function MatrixKeys({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const cells = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
  const stopAt = (cell: HTMLElement | undefined) => {
    for (const one of cells()) one.tabIndex = one === cell ? 0 : -1
  }
  useEffect(() => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
    const open = all.find((one) => one.getAttribute('aria-current') === 'true') ?? all[0]
    for (const one of all) one.tabIndex = one === open ? 0 : -1
  }, [children])
  function onKeyDown(event: KeyboardEvent) {
    const here = event.target instanceof HTMLElement ? event.target : null
    if (!here?.dataset['cell']) return
    const [row, column] = placeOf(here)
    const all = cells()
    const along = all.filter((one) => placeOf(one)[0] === row)
    const down = all.filter((one) => placeOf(one)[1] === column)
    const next: Record<string, HTMLElement | undefined> = {
      ArrowRight: along.find((one) => placeOf(one)[1] > column),
      ArrowLeft: along.findLast((one) => placeOf(one)[1] < column),
      ArrowDown: down.find((one) => placeOf(one)[0] > row),
      ArrowUp: down.findLast((one) => placeOf(one)[0] < row),
      Home: along[0],
      End: along.at(-1),
    }
    if (!(event.key in next)) return
    event.preventDefault()
    next[event.key]?.focus()
  }
  return (
    // It scrolls within itself, and takes keys only from the links in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="table-wrap matrix-wrap"
      role="group"
      aria-label={label}
      ref={box}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target.dataset['cell'] && stopAt(event.target)}
    >
      {children}
    </div>
  )
}

const placeOf = (cell: HTMLElement): [row: number, column: number] => {
  const [row = 0, column = 0] = (cell.dataset['cell'] ?? '').split(' ').map(Number)
  return [row, column]
}
