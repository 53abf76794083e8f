'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'

/** Says what was just done; takes the focus, so that a screen reader and the eye find it. */
export function DoneNote({ children }: { children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <div className="banner banner-ok" role="status" tabIndex={-1} ref={note}>
      <Icon name="s-yours" />
      <p>{children}</p>
    </div>
  )
}
