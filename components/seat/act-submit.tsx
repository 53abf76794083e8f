'use client'

import { useTranslations } from 'next-intl'
import { useFormStatus } from 'react-dom'

type Props = { label: string; hint: string | undefined; primary: boolean }

/** Sends its form, once; the hint says what it comes to, inside of what is pressed. */
export function ActSubmit({ label, hint, primary }: Props) {
  const t = useTranslations('form')
  const { pending } = useFormStatus()
  return (
    <button
      className={primary ? 'btn btn-primary' : 'btn'}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending ? t('sending') : label}
      {hint && <small>{hint}</small>}
    </button>
  )
}
