'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import type { FormState } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'
import { Icon } from '@/components/ui/icon'

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  /** What the button is called where its sign or word alone does not say it: `Move Room 201 up`. */
  name?: string
  kind?: 'icon' | 'plain' | 'danger'
  /** Said when it was done, where the page itself does not change so that it would be noticed. */
  done?: string
  /** Where that is shown which stands in the way. */
  see?: { href: string; label: string } | undefined
  children: ReactNode
}

/** One act in one press, without fields: what stands in its way is said beside the button. */
export function ActForm({ action, hidden, name, kind = 'plain', done, see, children }: Props) {
  const t = useTranslations('form')
  const words = useRefusalWords()
  const [state, send, pending] = useActionState(action, null)
  const note = useRef<HTMLParagraphElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const refused = state && !state.ok ? state : null
  const answer = refused?.answer ?? null
  useEffect(() => {
    if (answer) note.current?.focus()
  }, [answer])
  const taken = state?.ok ? state.answer : null
  useEffect(() => {
    // A row that moved has taken its button along, which loses the focus by that.
    if (taken) button.current?.focus()
  }, [taken])
  return (
    <form className="act-form" action={send}>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <button
        ref={button}
        className={kind === 'icon' ? 'btn btn-icon' : `btn btn-${kind}`}
        type="submit"
        aria-label={name}
        aria-disabled={pending || undefined}
        onClick={(event) => {
          if (pending) event.preventDefault()
        }}
      >
        {children}
      </button>
      {done && (
        <span className="vh" role="status">
          {taken ? done : ''}
        </span>
      )}
      {refused && (
        <p className="error act-refused" role="alert" tabIndex={-1} ref={note} key={refused.answer}>
          <Icon name="warn" />
          <span>
            <span className="vh">{t('error')} </span>
            {words(refused.code, refused.details)}
            {see && refused.code === 'in_use' && (
              <>
                {' '}
                <a href={see.href}>{see.label}</a>
              </>
            )}
          </span>
        </p>
      )}
    </form>
  )
}
