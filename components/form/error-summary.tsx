'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFieldId } from './field-scope'
import type { FormState } from './form-state'
import { useRefusalWords } from './refusal-words'

type Props = {
  state: FormState
  /** Names of the fields, for the links: `{ 'title.en': 'Title (English)' }`. */
  labels: Record<string, string>
}

/**
 * What was not taken and why, at the head of the form; takes the focus at each answer. Each line leads to its field.
 * A refusal that belongs to no field stands as a sentence.
 */
export function ErrorSummary({ state, labels }: Props) {
  const t = useTranslations('form')
  const words = useRefusalWords()
  const fieldId = useFieldId()
  const box = useRef<HTMLDivElement>(null)
  const answer = state && !state.ok ? state.answer : null
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  if (!state || state.ok) return null
  const fields = Object.entries(state.fields)
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} key={state.answer}>
      <h2>{fields.length > 0 ? t('summary', { count: fields.length }) : t('notTaken')}</h2>
      {fields.length === 0 && <p>{words(state.code, state.details)}</p>}
      {typeof state.details['reference'] === 'string' && (
        <p>{t('reference', { reference: state.details['reference'] })}</p>
      )}
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, issue]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`}>
                {labels[name] ? `${labels[name]} – ` : ''}
                {words(issue.code, issue.details)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">{t('kept')}</p>
    </div>
  )
}
