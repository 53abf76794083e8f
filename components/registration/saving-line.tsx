'use client'

import { useTranslations } from 'next-intl'
import { useRefusalWords } from '@/components/form/refusal-words'
import type { Autosave } from './use-autosave'

/** Whether what was typed is saved; read aloud only where it is not. */
export function SavingLine({ autosave }: { autosave: Autosave }) {
  const t = useTranslations('registration.saving')
  const words = useRefusalWords()
  const fails = autosave.state === 'refused' || autosave.state === 'offline'
  return (
    <>
      <p className="small quiet saving" aria-hidden={fails || undefined}>
        {fails ? '' : t(autosave.state)}
      </p>
      <p className="small" role="status">
        {autosave.state === 'refused' && words(autosave.code, {})}
        {autosave.state === 'offline' && t('offline')}
      </p>
    </>
  )
}
