'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { Icon } from '@/components/ui/icon'

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  label: string
  kind: 'primary' | 'plain'
  /** Why it cannot be done now; the button stays where it is and says so. */
  why: string | null
  /** What is said when it was refused all the same: the page was out of date. */
  refused: string
  children?: ReactNode
}

/** Moves a summit's state: one button, and beside it why not, or what it means. */
export function StateForm({ action, hidden, label, kind, why, refused, children }: Props) {
  const [state, send] = useActionState(action, null)
  const note = useRef<HTMLParagraphElement>(null)
  const answer = state && !state.ok ? state.answer : null
  useEffect(() => {
    if (answer) note.current?.focus()
  }, [answer])
  return (
    <form className="state-form" action={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {why === null ? (
        <SubmitButton kind={kind}>{label}</SubmitButton>
      ) : (
        <button className={`btn btn-${kind}`} type="button" aria-disabled="true" aria-describedby="state-why">
          {label}
        </button>
      )}
      {why === null ? (
        children
      ) : (
        <p className="why" id="state-why">
          <Icon name="info" /> {why}
        </p>
      )}
      {answer && (
        <p className="error" role="alert" tabIndex={-1} ref={note} key={answer}>
          <Icon name="warn" />
          <span>{refused}</span>
        </p>
      )}
    </form>
  )
}
