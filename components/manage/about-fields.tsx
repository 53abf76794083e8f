'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field, FieldGroup } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { origins, sessionTypes } from '@/domain/release/schema'
import { accessKinds, sessionStatuses } from '@/domain/session/schema'
import { pickText } from '@/domain/shared/language'
import type { SessionFieldProps as Props } from './session-field-props'

/** Type, access, theme, languages and the rest. */
export function AboutFields(props: Props) {
  const { form, content, options } = props
  const t = useTranslations('sessionForm')
  const terms = useTranslations('terms')
  const locale = useLocale()
  return (
    <section className="form-part" aria-labelledby="part-what">
      <h2 id="part-what">{t('what')}</h2>
      <div className="fields">
        <Choice form={form} name="type" label={t('fields.type')} standing={content.type}>
          {sessionTypes.map((type) => [type, terms(`types.${type}`)])}
        </Choice>
        <Choice form={form} name="origin" label={t('fields.origin')} standing={content.origin ?? ''}>
          {[
            ['', t('noOrigin')],
            ...origins.map((origin) => [origin, terms(`originsLong.${origin}`)] as const),
          ]}
        </Choice>
        <Choice
          form={form}
          name="access"
          label={t('fields.access')}
          hint={t('privateHint')}
          standing={content.access}
        >
          {accessKinds.map((access) => [access, terms(`access.${access}`)])}
        </Choice>
        <Field name="seats" label={t('fields.seats')} hint={t('seatsHint')} issue={form.issue('seats')}>
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={form.text('seats', content.seats === null ? '' : String(content.seats))}
            />
          )}
        </Field>
        <Field name="theme" label={t('fields.theme')} issue={form.issue('theme')}>
          {(control) => (
            <select {...control} className="select" defaultValue={form.text('theme', content.theme ?? '')}>
              <option value="">{t('noTheme')}</option>
              {options.tracks.map((track) => (
                <optgroup key={track.id} label={pickText(track.name, locale)}>
                  <option value={track.id}>{t('wholeTrack', { track: pickText(track.name, locale) })}</option>
                  {track.topics.map((topic) => (
                    <option key={topic.id} value={topic.id}>
                      {pickText(topic.name, locale)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="webcast"
          label={t('fields.webcast')}
          hint={t('webcastHint')}
          issue={form.issue('webcast')}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              type="url"
              maxLength={500}
              defaultValue={form.text('webcast', content.webcast ?? '')}
            />
          )}
        </Field>
      </div>
      <div className="fields">
        <Field
          name="embargoUntil"
          label={t('fields.embargoUntil')}
          hint={t('embargoHint')}
          issue={form.issue('embargoUntil')}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              type="datetime-local"
              defaultValue={form.text('embargoUntil', content.embargoUntil ?? '')}
            />
          )}
        </Field>
      </div>
      <LanguageChecks {...props} name="languages[]" standing={content.languages} />
      <LanguageChecks {...props} name="interpretation[]" standing={content.interpretation} />
      <FieldGroup
        name="status"
        label={t('fields.status')}
        hint={t('cancelHint')}
        issue={form.issue('status')}
      >
        <div className="check-row">
          {sessionStatuses.map((status) => (
            <label className="check" key={status}>
              <input
                type="radio"
                name="status"
                value={status}
                defaultChecked={form.text('status', content.status) === status}
              />
              {terms(`status.${status}`)}
            </label>
          ))}
        </div>
      </FieldGroup>
    </section>
  )
}

type ChoiceProps = {
  form: Form<unknown>
  name: string
  label: string
  hint?: string
  standing: string
  children: readonly (readonly [value: string, label: string])[]
}

function Choice({ form, name, label, hint, standing, children }: ChoiceProps) {
  return (
    <Field name={name} label={label} hint={hint} issue={form.issue(name)}>
      {(control) => (
        <select {...control} className="select" defaultValue={form.text(name, standing)}>
          {children.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function LanguageChecks({
  form,
  name,
  standing,
  spoken,
}: Props & { name: 'languages[]' | 'interpretation[]'; standing: string[] }) {
  const t = useTranslations('sessionForm')
  const chosen = form.list(name, standing)
  return (
    <FieldGroup name={name} label={t(`fields.${name}`)} issue={form.issue(name)}>
      <div className="check-row">
        {spoken.map(({ code, name: language }) => (
          <label className="check" key={code}>
            <input type="checkbox" name={name} value={code} defaultChecked={chosen.includes(code)} />
            {language}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
