'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

type Props = {
  children: ReactNode
  /** `primary` at most once a screen. */
  kind?: 'primary' | 'danger' | 'plain' | 'quiet'
  name?: string
  value?: string
}

/** Sends its form, once: while the answer is awaited it says so, and a second press does nothing. */
export function SubmitButton({ children, kind = 'primary', name, value }: Props) {
  const t = useTranslations('form')
  const { pending } = useFormStatus()
  return (
    <button
      className={kind === 'quiet' ? 'btn' : `btn btn-${kind}`}
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending ? t('sending') : children}
    </button>
  )
}
