'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { unlessSettled } from '@/components/form/unless-settled'
import { useForm } from '@/components/form/use-form'
import type { FormOptions } from '@/domain/session/queries'
import type { EditedMeanwhile } from '@/domain/session/save-session'
import type { SessionContent } from '@/domain/session/schema'
import { AboutFields } from './about-fields'
import { WhenFields, WhereFields } from './place-time-fields'
import { TextFields } from './text-fields'
import { MergeForm } from './merge-form'
import { useFieldLabels } from './session-fields'
import type { Spoken } from './spoken-languages'
import { useKeptTyping } from './use-kept-typing'

type Saved = { code: string; version: number }

export type SessionFormProps = {
  action: (before: FormState<Saved>, form: FormData) => Promise<FormState<Saved>>
  /** Which summit, and which session at which version; a new session has none. */
  hidden: { summitId: string; slug: string; id?: string; version?: string }
  content: SessionContent
  options: FormOptions
  contentLanguages: string[]
  timeZone: string
  /** Texts as `title.fr`. */
  stale: string[]
  missing: string[]
  /** Languages to choose from. */
  spoken: Spoken[]
  /** What was typed here has just been saved. */
  settled: boolean
  /** Back to the list. */
  leave: string
  /** This page, as it stands for everybody. */
  here: string
}

/** A session of the draft, every content language side by side. When two saved, it asks whose words stand. */
export function SessionForm(props: SessionFormProps) {
  const t = useTranslations('sessionForm')
  const { hidden, content, settled, leave } = props
  const form = unlessSettled(useForm(props.action), hidden.version, settled)
  const { labels } = useFieldLabels(props.contentLanguages)
  const { state } = form
  // Another answer and another version draw the form anew, so that every field shows what was typed, or what stands.
  const drawn = `${hidden.version ?? ''} ${state && !state.ok ? state.answer : ''}`
  const element = useRef<HTMLFormElement>(null)
  const ofNew = `plenum.session.${hidden.slug}`
  const ofThis = hidden.id ? `plenum.session.${hidden.id}` : ofNew
  const saved = settled ? Number(hidden.version) : null
  const typing = useKeptTyping(element, ofThis, saved, drawn)
  useEffect(() => {
    // A first version has just come out of the form for a new session.
    if (saved === 1) sessionStorage.removeItem(ofNew)
  }, [saved, ofNew])
  if (state && !state.ok && state.code === 'edited_meanwhile') {
    // The details of this code are made by `saveSession` alone.
    const details = state.details as EditedMeanwhile
    return <MergeForm key={state.answer} {...props} send={form.send} details={details} drop={typing.forget} />
  }
  const carried = { ...hidden, ...(hidden.id ? { base: JSON.stringify(content) } : {}) }
  return (
    <form ref={element} key={drawn} className="session-form" action={form.send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(carried).map(([name, value]) => (
        // What was typed belongs to the version that it was typed over, whatever stands by now.
        <input key={name} type="hidden" name={name} value={typing.hidden[name] ?? form.text(name, value)} />
      ))}
      {typing.restored && (
        <div className="banner" role="status">
          <p>
            {t('restoredTyping')}{' '}
            <button
              className="btn btn-plain"
              type="button"
              onClick={() => {
                typing.forget()
                location.reload()
              }}
            >
              {t('discard')}
            </button>
          </p>
        </div>
      )}
      <TextFields {...props} form={form} />
      <WhenFields {...props} form={form} />
      <WhereFields {...props} form={form} />
      <AboutFields {...props} form={form} />
      <div className="form-actions">
        <SubmitButton>{hidden.id ? t('save') : t('create')}</SubmitButton>
        <a href={leave} onClick={typing.forget}>
          {t('cancelLink')}
        </a>
      </div>
    </form>
  )
}
