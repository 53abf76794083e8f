'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { HoldingSession } from '@/domain/speaker/remove-speaker'

type Props = {
  action: FormAction<{ change: string }>
  hidden: { summitId: string; slug: string; id: string; change: string }
}

/** Takes a speaker out of the draft, or says which sessions keep them in it. */
export function RemoveSpeakerForm({ action, hidden }: Props) {
  const t = useTranslations('speakerForm')
  const locale = useLocale()
  const { send, state } = useForm(action)
  const box = useRef<HTMLDivElement>(null)
  const speaks = state && !state.ok && state.code === 'speaks' ? state : null
  useEffect(() => {
    if (speaks) box.current?.focus()
  }, [speaks])
  // The details of this code are made by `removeSpeaker` alone.
  const sessions = (speaks?.details['sessions'] ?? []) as HoldingSession[]
  return (
    <form action={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {speaks ? (
        <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
          <h3>{t('speaks', { count: sessions.length })}</h3>
          <ul>
            {sessions.map(({ code, title }) => (
              <li key={code}>
                <a
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/sessions/[code]',
                    params: { slug: hidden.slug, code },
                  })}
                >
                  <Said text={title} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <ErrorSummary state={state} labels={{}} />
      )}
      <p className="hint">{t('removeHint')}</p>
      <SubmitButton kind="danger">{t('remove')}</SubmitButton>
    </form>
  )
}

type RestoreProps = {
  action: FormAction<{ speaker: string }>
  hidden: { summitId: string; slug: string; change: string; removal: string }
}

/** Says that a speaker was removed, and takes it back. */
export function RemovedNote({ action, hidden }: RestoreProps) {
  const t = useTranslations('speakerForm')
  const { send, state } = useForm(action)
  return (
    <form className="banner banner-ok" action={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary state={state} labels={{}} />
      <p role="status">{t('removed')}</p>
      <SubmitButton kind="quiet">{t('restore')}</SubmitButton>
    </form>
  )
}
