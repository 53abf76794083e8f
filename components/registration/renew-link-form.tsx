'use client'

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { SavedNote } from '@/components/form/saved-note'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { RefusalNote } from './refusal-note'

/** One button: a new link, to the address that the registration has. */
export function RenewLinkForm({ action, pageKey }: { action: FormAction<unknown>; pageKey: string }) {
  const t = useTranslations('registration.broken')
  const { send, state } = useForm(action)
  return (
    <form action={send}>
      <SavedNote state={state}>{t('renewed')}</SavedNote>
      <RefusalNote state={state} />
      <input type="hidden" name="key" value={pageKey} />
      {!state?.ok && <SubmitButton>{t('renew')}</SubmitButton>}
    </form>
  )
}
