'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/components/form/form-state'
import { RefusalNote } from './refusal-note'

type Props = {
  /** Where it is posted. */
  to: string
  /** The registration, the key under which it is sent once, and the language to go on in. */
  hidden: { id: string; once: string; locale: string }
  label: string
  kind: 'primary' | 'plain'
}

/** Sends a registration: a plain form, whose answer is the page that follows. */
export function SendForm({ to, hidden, label, kind }: Props) {
  return (
    <form className="act" method="post" action={to}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={`btn btn-${kind}`} type="submit">
        {label}
      </button>
    </form>
  )
}

/** Why it was not sent: what was changed meanwhile, by the organisers or in another tab, with the way to see it. */
export function NotSent({ refused, here }: { refused: FormState; here: string }) {
  const t = useTranslations('registration.check')
  return (
    <RefusalNote state={refused}>
      <p>
        <a href={here}>{t('seeAnew')}</a>
      </p>
    </RefusalNote>
  )
}
