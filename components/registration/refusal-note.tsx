'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import type { FormState } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'

/** Why an act that has no fields was not done, as a sentence, and a way on; takes the focus at each answer. */
export function RefusalNote({ state, children }: { state: FormState; children?: ReactNode }) {
  const t = useTranslations('form')
  const words = useRefusalWords()
  const box = useRef<HTMLDivElement>(null)
  const answer = state && !state.ok ? state.answer : null
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  if (!state || state.ok) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} key={state.answer}>
      <h2>{t('notTaken')}</h2>
      <p>{words(state.code, state.details)}</p>
      {typeof state.details['reference'] === 'string' && (
        <p>{t('reference', { reference: state.details['reference'] })}</p>
      )}
      {children}
    </div>
  )
}
