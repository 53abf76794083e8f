'use client'

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { RefusalNote } from './refusal-note'

type Props = {
  action: FormAction<unknown>
  /** The page's key, the registration, and the key under which it is sent once. */
  hidden: Record<string, string>
  /** This page, to be read anew. */
  here: string
}

/** Sends a registration. What was changed meanwhile, by the organisers or in another tab, is said, with the way to see it. */
export function SendForm({ action, hidden, here }: Props) {
  const t = useTranslations('registration.check')
  const { send, state } = useForm(action)
  return (
    <form className="act" action={send}>
      <RefusalNote state={state}>
        <p>
          <a href={here}>{t('seeAnew')}</a>
        </p>
      </RefusalNote>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton>{t('send')}</SubmitButton>
    </form>
  )
}
