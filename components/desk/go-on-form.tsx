'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; left: number }

/** An act that is not through goes on by itself while its page is open, and by a press where there is no script. */
export function GoOnForm({ action, hidden, left }: Props) {
  const t = useTranslations('desk.act')
  const words = useRefusalWords()
  const [state, send, pending] = useActionState(action, null)
  const [paused, setPaused] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const refused = state && !state.ok ? state : null
  useEffect(() => {
    if (!paused && !refused) form.current?.requestSubmit()
  }, [left, paused, refused])
  return (
    <form className="row" action={send} ref={form}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {pending && !paused ? (
        <>
          <span role="status">{t('going')}</span>
          <button className="btn" type="button" onClick={() => setPaused(true)}>
            {t('pause')}
          </button>
        </>
      ) : (
        <button className="btn btn-primary" type="submit" onClick={() => setPaused(false)}>
          {t('goOn')}
        </button>
      )}
      {refused && (
        <p className="error" role="alert">
          {words(refused.code, refused.details)}
        </p>
      )}
    </form>
  )
}
