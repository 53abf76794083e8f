'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { SubmitButton } from '@/components/form/submit-button'
import { ClashList, type ClashWords } from './clash-list'
import type { FrameFormState } from './use-frame-form'

type Props = {
  state: FrameFormState
  /** Names of the fields, for the error summary. */
  labels: Record<string, string>
  clash: ClashWords
  timeZone: string
  submit: string
  /** Where leaving without saving goes. */
  leave: string
  /** The sessions that can stand in the way of saving. */
  sessions?: string | undefined
  children: ReactNode
}

/** What every form of the frame stands in: what was refused, what was restored, its hidden fields, its one button. */
export function FrameForm({ state, labels, clash, timeZone, submit, leave, sessions, children }: Props) {
  const t = useTranslations('frame')
  const { form, element, drawn, hidden, restored, forget, meanwhile } = state
  return (
    <form ref={element} key={drawn} className="frame-form" action={form.send} noValidate>
      {meanwhile ? (
        <ClashList state={form.state} meanwhile={meanwhile} timeZone={timeZone} {...clash} />
      ) : (
        <ErrorSummary state={form.state} labels={labels} />
      )}
      {sessions && form.state && !form.state.ok && form.state.code === 'in_use' && (
        <p>
          <a href={sessions}>{t('seeSessions')}</a>
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {restored && (
        <div className="banner" role="status">
          <p>
            {t('restored')}{' '}
            <button
              className="btn btn-plain"
              type="button"
              onClick={() => {
                forget()
                location.reload()
              }}
            >
              {t('discard')}
            </button>
          </p>
        </div>
      )}
      {children}
      <div className="form-actions">
        <SubmitButton>{meanwhile ? t('clash.save') : submit}</SubmitButton>
        <a href={leave} onClick={forget}>
          {t('leave')}
        </a>
      </div>
    </form>
  )
}
