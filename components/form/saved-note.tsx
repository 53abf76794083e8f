'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import type { FormState } from './form-state'

/** Says that the form was taken; takes the focus, so that a screen reader and the eye find it. */
export function SavedNote({ state, children }: { state: FormState; children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null)
  const answer = state?.ok ? state.answer : null
  useEffect(() => {
    if (answer) note.current?.focus()
  }, [answer])
  if (!state?.ok) return null
  return (
    <div className="banner banner-ok" role="status" tabIndex={-1} ref={note} key={state.answer}>
      <Icon name="s-yours" />
      <p>{children}</p>
    </div>
  )
}
