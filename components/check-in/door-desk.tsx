'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import type { Scan } from '@/domain/check-in/schema'
import type { Language } from '@/domain/shared/language'
import { DoorCamera } from './door-camera'
import { OfflineAnswer } from './offline-answer'
import { ScanAnswer } from './scan-answer'
import { Sign } from './sign'
import { useOffline } from './use-offline'

type Props = {
  locale: Language
  summitId: string
  slug: string
  timeZone: string
  clockOffset: number
  /** The key of the first scan; each answer brings that of the next. */
  first: string
  action: FormAction<Scan>
}

/**
 * Where passes are scanned: by a camera, by a hand scanner, which types them, or by hand.
 * The field keeps the focus, so that the next scan needs no touch.
 */
export function DoorDesk({ locale, summitId, slug, timeZone, clockOffset, first, action }: Props) {
  const t = useTranslations('checkIn')
  const { send, state, pending } = useForm(action)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const offline = useOffline({ summitId, slug, timeZone, clockOffset })
  const key = state?.answer ?? first
  useEffect(() => {
    if (!field.current) return
    field.current.value = ''
    field.current.focus()
  }, [key, offline.answer])
  return (
    <>
      {(!offline.online || offline.waiting > 0) && (
        <p className="banner banner-warn" role="status">
          <Sign of="warn" />
          <span>{t(offline.online ? 'sending' : 'offline', { count: offline.waiting })}</span>
        </p>
      )}
      {offline.refused > 0 && <p className="error">{t('lateRefused', { count: offline.refused })}</p>}
      {offline.answer ? (
        <OfflineAnswer answer={offline.answer} />
      ) : (
        <ScanAnswer locale={locale} timeZone={timeZone} state={state} />
      )}
      <DoorCamera
        onCode={(code) => {
          // One scan at a time: what is held before the camera meanwhile is told again.
          if (!field.current || pending) return false
          field.current.value = code
          form.current?.requestSubmit()
          return true
        }}
      />
      <form
        className="door-code"
        ref={form}
        action={send}
        onSubmit={(event) => {
          if (offline.online && navigator.onLine) return
          event.preventDefault()
          // A key of its own: that of the page is for the next scan that is sent at once.
          if (field.current?.value) void offline.scan(crypto.randomUUID(), field.current.value)
        }}
      >
        <input type="hidden" name="summitId" value={summitId} />
        <input type="hidden" name="key" value={key} />
        <label htmlFor="door-code">{t('code')}</label>
        <div className="row">
          <input
            ref={field}
            id="door-code"
            className="input"
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={200}
            aria-describedby="door-hint"
            required
          />
          <SubmitButton>{t('check')}</SubmitButton>
        </div>
        <p className="hint" id="door-hint">
          {t('hint')}
        </p>
      </form>
    </>
  )
}
