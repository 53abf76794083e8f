'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { unlessSettled } from '@/components/form/unless-settled'
import { useForm } from '@/components/form/use-form'
import { AvailabilityFields } from '@/components/speaker/availability-fields'
import { ClashChoices } from '@/components/speaker/clash-choices'
import { useSpeakerLabels } from '@/components/speaker/field-labels'
import { LanguageField } from '@/components/speaker/language-field'
import { ProfileFields } from '@/components/speaker/profile-fields'
import { collator, pickText } from '@/domain/shared/language'
import type { SpeakerContent } from '@/domain/speaker/schema'
import type { SpeakerChoices } from '@/domain/speaker/view-queries'
import { useKeptTyping } from './use-kept-typing'

type Saved = { speaker: string; version: number }

type Props = {
  action: (before: FormState<Saved>, form: FormData) => Promise<FormState<Saved>>
  /** Which summit, which speaker (a new one brings its id, and no version), and the id of the act. */
  hidden: { summitId: string; slug: string; id: string; change: string; version?: string }
  content: SpeakerContent
  choices: SpeakerChoices
  contentLanguages: string[]
  timeZone: string
  /** What was typed here has just been saved. */
  settled: boolean
  /** Back to the list. */
  leave: string
}

/** A speaker of the draft. When two saved the same part, it asks whose words stand. */
export function SpeakerForm(props: Props) {
  const t = useTranslations('speakerForm')
  const locale = useLocale()
  const { hidden, content, choices, contentLanguages, timeZone, settled, leave } = props
  const form = unlessSettled(useForm(props.action), hidden.version, settled)
  const { labels, textLabel } = useSpeakerLabels(contentLanguages, choices.days)
  const { state, text, issue } = form
  const refused = state && !state.ok ? state : null
  // Another answer and another version draw the form anew, so that every field shows what was typed, or what stands.
  const drawn = `${hidden.version ?? ''} ${refused?.answer ?? ''}`
  const element = useRef<HTMLFormElement>(null)
  const ofNew = `plenum.speaker.${hidden.slug}`
  const saved = settled ? Number(hidden.version) : null
  const typing = useKeptTyping(
    element,
    hidden.version === undefined ? ofNew : `plenum.speaker.${hidden.id}`,
    saved,
    drawn,
  )
  useEffect(() => {
    // A first version has just come out of the form for a new speaker.
    if (saved === 1) sessionStorage.removeItem(ofNew)
  }, [saved, ofNew])
  const carried = { ...hidden, ...(hidden.version === undefined ? {} : { base: JSON.stringify(content) }) }
  const organisations = choices.organisations
    .map(({ id, name }) => ({ id, name: pickText(name, locale) }))
    .sort((a, b) => collator(locale).compare(a.name, b.name))
  return (
    <form ref={element} key={drawn} className="speaker-form" action={form.send} noValidate>
      {refused?.code === 'edited_meanwhile' ? (
        <ClashChoices
          state={state}
          timeZone={timeZone}
          organisations={new Map(organisations.map(({ id, name }) => [id, name]))}
        />
      ) : (
        <ErrorSummary state={state} labels={labels} />
      )}
      {Object.entries(carried).map(([name, value]) => (
        // What was typed belongs to the version that it was typed over, whatever stands by now.
        <input key={name} type="hidden" name={name} value={typing.hidden[name] ?? text(name, value)} />
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
      <section className="speaker-part" aria-labelledby="part-who">
        <h2 id="part-who">{t('who')}</h2>
        <div className="speaker-pair">
          <Field name="name" label={t('fields.name')} hint={t('nameHint')} issue={issue('name')}>
            {(control) => (
              <input
                {...control}
                className="input"
                maxLength={200}
                autoComplete="off"
                defaultValue={text('name', content.name)}
              />
            )}
          </Field>
          <Field
            name="organisationId"
            label={t('fields.organisationId')}
            optional
            issue={issue('organisationId')}
          >
            {(control) => (
              <select
                {...control}
                className="select"
                defaultValue={text('organisationId', content.organisationId ?? '')}
              >
                <option value="">{t('noOrganisation')}</option>
                {organisations.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <details
          className="speaker-more"
          open={contentLanguages.some((language) => text(`organisation.${language}`, '') !== '')}
        >
          <summary>{t('otherOrganisation')}</summary>
          <p className="hint">{t('otherOrganisationHint')}</p>
          <div className="speaker-pair">
            {contentLanguages.map((language) => (
              <Field
                key={language}
                name={`organisation.${language}`}
                label={textLabel('organisation', language)}
                issue={issue(`organisation.${language}`)}
              >
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    lang={language}
                    maxLength={200}
                    defaultValue={text(`organisation.${language}`, '')}
                  />
                )}
              </Field>
            ))}
          </div>
        </details>
        <div className="speaker-pair">
          <Field name="email" label={t('fields.email')} optional hint={t('emailHint')} issue={issue('email')}>
            {(control) => (
              <input
                {...control}
                className="input"
                type="email"
                autoComplete="off"
                spellCheck={false}
                defaultValue={text('email', content.email ?? '')}
              />
            )}
          </Field>
          <LanguageField form={form} standing={content.language} />
        </div>
      </section>
      <section className="speaker-part" aria-labelledby="part-profile">
        <h2 id="part-profile">{t('profile')}</h2>
        <ProfileFields form={form} content={content} contentLanguages={contentLanguages} />
      </section>
      <section className="speaker-part" aria-labelledby="part-availability">
        <h2 id="part-availability">{t('fields.availability')}</h2>
        <AvailabilityFields
          form={form}
          windows={content.availability}
          days={choices.days}
          timeZone={timeZone}
        />
      </section>
      <div className="form-actions">
        <SubmitButton>{hidden.version === undefined ? t('create') : t('save')}</SubmitButton>
        <a href={leave} onClick={typing.forget}>
          {t('cancelLink')}
        </a>
      </div>
    </form>
  )
}
