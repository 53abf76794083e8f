'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import type { Scan } from '@/domain/check-in/schema'
import type { Language } from '@/domain/shared/language'
import { OfflineAnswer } from './offline-answer'
import { ScanAnswer } from './scan-answer'
import { Sign } from './sign'
import { useCamera } from './use-camera'
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
 * Where passes are scanned: by the camera where the browser reads codes, by a hand scanner, which types them, or by hand.
 * The field keeps the focus, so that the next scan needs no touch.
 */
export function DoorDesk({ locale, summitId, slug, timeZone, clockOffset, first, action }: Props) {
  const t = useTranslations('checkIn')
  const { send, state, pending } = useForm(action)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const offline = useOffline({ summitId, slug, timeZone, clockOffset })
  const key = state?.answer ?? first
  const { camera, videoRef } = useCamera(open, (code) => {
    if (!field.current || pending) return
    field.current.value = code
    form.current?.requestSubmit()
  })
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
      {camera !== 'none' && (
        <>
          <video
            ref={videoRef}
            className="finder"
            hidden={!open}
            playsInline
            muted
            aria-label={t('finder')}
          />
          <p className="row">
            <button className="btn" type="button" aria-pressed={open} onClick={() => setOpen(!open)}>
              {t(open ? 'closeCamera' : 'openCamera')}
            </button>
          </p>
          {camera === 'refused' && <p className="quiet">{t('cameraRefused')}</p>}
        </>
      )}
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
