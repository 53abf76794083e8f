'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { Icon } from '@/components/ui/icon'
import { languageName } from '@/domain/shared/language'
import type { publishRefusal } from './publish-refusal'
import { type SetTime, WhenToPublish } from './when-to-publish'

type Props = {
  /** Publishes, or plans it where `when` says so. */
  action: FormAction<unknown>
  summitId: string
  slug: string
  /** Digest of the preview that stands above. */
  preview: string
  /** The number that publishing gives. */
  number: number
  /** Number of the older release that is brought back; null for the draft. */
  restores: number | null
  contentLanguages: string[]
  /** A text lacks a language: a reason lets it pass. */
  gateShut: boolean
  /** Why it cannot be published now, null when it can. */
  refusal: ReturnType<typeof publishRefusal>
  /** A release was just published from here. */
  settled: boolean
  /** The clock that a set time is on. */
  setTime: SetTime
  /** Back, with everything left as it is. */
  leave: string
}

/** The note, the reason where one is asked, and the one button, which names the preview that it decides on. */
export function PublishForm(props: Props) {
  const { summitId, slug, preview, number, restores, contentLanguages, gateShut, refusal } = props
  const { settled, setTime, leave } = props
  const t = useTranslations('publish')
  const locale = useLocale()
  const form = useForm(props.action)
  const [chosen, setLater] = useState<boolean | null>(null)
  const { send, text, issue } = form
  // React keeps the last refusal although a later press has published, and the page has gone on to the next number.
  const refused = form.state && !form.state.ok ? Number(form.state.typed['number']) : number
  const state = settled && number > refused ? null : form.state
  const later = chosen ?? (state !== null && text('when', 'now') === 'later')
  const noteLabel = (language: string) => t('noteIn', { language: languageName(language, locale) })
  const labels = {
    overrideReason: t('reason'),
    date: t('when.date'),
    time: t('when.time'),
    ...Object.fromEntries(contentLanguages.map((language) => [`note.${language}`, noteLabel(language)])),
  }
  const release = { number: String(number) }
  const atOnce = restores === null ? t('publish', release) : t('restore', release)
  const words = later ? t('plan') : atOnce
  const asksReason = gateShut || (state && !state.ok && state.code === 'languages_missing')
  return (
    <form key={state && !state.ok ? state.answer : 'first'} className="session-form" action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      <input type="hidden" name="summitId" value={summitId} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="preview" value={preview} />
      <input type="hidden" name="number" value={number} />
      {restores !== null && <input type="hidden" name="restores" value={restores} />}
      <section className="form-part" aria-labelledby="note">
        <h2 id="note">{t('note')}</h2>
        <p className="hint">{t('noteHint')}</p>
        <div className="pair pair-short">
          {contentLanguages.map((language) => (
            <Field
              key={language}
              name={`note.${language}`}
              label={noteLabel(language)}
              issue={state ? issue(`note.${language}`) : undefined}
            >
              {(control) => (
                <textarea
                  {...control}
                  className="textarea"
                  lang={language}
                  rows={3}
                  maxLength={1000}
                  defaultValue={state ? text(`note.${language}`, '') : ''}
                />
              )}
            </Field>
          ))}
        </div>
      </section>
      {asksReason && (
        <Field
          name="overrideReason"
          label={t('reason')}
          hint={t('reasonHint')}
          issue={state ? issue('overrideReason') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={1000}
              defaultValue={state ? text('overrideReason', '') : ''}
            />
          )}
        </Field>
      )}
      <WhenToPublish
        setTime={setTime}
        text={state ? text : (_name, standing) => standing}
        issue={state ? issue : () => undefined}
        later={later}
        onChange={setLater}
      />
      <div className="form-actions">
        {refusal === null ? (
          <SubmitButton>{words}</SubmitButton>
        ) : (
          <>
            <button className="btn btn-primary" type="button" aria-disabled="true" aria-describedby="why-not">
              {words}
            </button>
            <p className="why" id="why-not">
              <Icon name="info" /> {t(refusal)}
            </p>
          </>
        )}
        <a href={leave}>{restores === null ? t('keep') : t('backToReleases')}</a>
      </div>
    </form>
  )
}
