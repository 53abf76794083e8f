'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { unlessSettled } from '@/components/form/unless-settled'
import { useForm } from '@/components/form/use-form'
import { useKeptTyping } from '@/components/manage/use-kept-typing'
import { AvailabilityFields } from '@/components/speaker/availability-fields'
import { ClashChoices } from '@/components/speaker/clash-choices'
import { useSpeakerLabels } from '@/components/speaker/field-labels'
import { LanguageField } from '@/components/speaker/language-field'
import { ProfileFields } from '@/components/speaker/profile-fields'
import type { SpeakerContent } from '@/domain/speaker/schema'

type Props = {
  action: FormAction<{ version: number }>
  /** By what the page was opened, the id of the act, the version that is shown. */
  hidden: { key: string; change: string; version: string }
  speakerId: string
  content: Pick<SpeakerContent, 'position' | 'biography' | 'language' | 'availability'>
  contentLanguages: string[]
  days: string[]
  timeZone: string
  /** What was typed here has just been saved. */
  settled: boolean
}

/** What speakers say of themselves, in every language of the summit, and when they can be there. */
export function OwnProfileForm(props: Props) {
  const t = useTranslations('speakerForm')
  const { hidden, speakerId, content, contentLanguages, days, timeZone, settled } = props
  const form = unlessSettled(useForm(props.action), hidden.version, settled)
  const { labels } = useSpeakerLabels(contentLanguages, days)
  const { state, text } = form
  const refused = state && !state.ok ? state : null
  const drawn = `${hidden.version} ${refused?.answer ?? ''}`
  const element = useRef<HTMLFormElement>(null)
  const typing = useKeptTyping(
    element,
    `plenum.own.${speakerId}`,
    settled ? Number(hidden.version) : null,
    drawn,
  )
  const carried = { ...hidden, base: JSON.stringify(content) }
  return (
    <form ref={element} key={drawn} className="speaker-form" action={form.send} noValidate>
      {refused?.code === 'edited_meanwhile' ? (
        <ClashChoices state={state} timeZone={timeZone} />
      ) : (
        <ErrorSummary state={state} labels={labels} />
      )}
      {Object.entries(carried).map(([name, value]) => (
        // What was typed belongs to the version that it was typed over, whatever stands by now.
        <input
          key={name}
          type="hidden"
          name={name}
          value={name === 'key' ? value : (typing.hidden[name] ?? text(name, value))}
        />
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
      <div className="speaker-part">
        <ProfileFields form={form} content={content} contentLanguages={contentLanguages} />
      </div>
      <section className="speaker-part" aria-labelledby="own-availability">
        <h3 id="own-availability">{t('ownAvailability')}</h3>
        <AvailabilityFields form={form} windows={content.availability} days={days} timeZone={timeZone} />
      </section>
      <LanguageField form={form} standing={content.language} />
      <p>
        <SubmitButton>{t('saveOwn')}</SubmitButton>
      </p>
    </form>
  )
}
