'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field, FieldGroup } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { capital } from '@/components/session/language-list'
import { origins, sessionTypes } from '@/domain/release/schema'
import type { FormOptions } from '@/domain/session/queries'
import {
  type SessionContent,
  type TextField,
  accessKinds,
  sessionStatuses,
  textLimits,
} from '@/domain/session/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { languageName, pickText } from '@/domain/shared/language'
import { zoneName } from '@/domain/shared/zone-format'
import { useFieldLabels } from './session-fields'
import type { Spoken } from './spoken-languages'

type Props = {
  form: Form<unknown>
  content: SessionContent
  options: FormOptions
  contentLanguages: string[]
  timeZone: string
  stale: string[]
  missing: string[]
  spoken: Spoken[]
}

/** Title and abstract, a column per language, in the order of the summit's languages on every page. */
export function TextFields(props: Props) {
  const t = useTranslations('sessionForm')
  return (
    <section className="form-part" aria-labelledby="part-texts">
      <h2 id="part-texts">{t('texts')}</h2>
      <TextPair {...props} field="title" />
      <TextPair {...props} field="abstract" long />
    </section>
  )
}

function TextPair(props: Props & { field: TextField; long?: boolean; hint?: string }) {
  const { form, content, contentLanguages, stale, missing, field, long, hint } = props
  const t = useTranslations('sessionForm')
  const locale = useLocale()
  const { textLabel } = useFieldLabels(contentLanguages)
  return (
    <div className="pair">
      {contentLanguages.map((language) => {
        const name = `${field}.${language}`
        const shown = {
          lang: language,
          maxLength: textLimits[field],
          defaultValue: form.text(name, content[field][language] ?? ''),
          spellCheck: true,
        }
        return (
          <div key={language}>
            <Field name={name} label={textLabel(field, language)} issue={form.issue(name)} hint={hint}>
              {(control) =>
                long ? (
                  <textarea {...control} {...shown} className="textarea" />
                ) : (
                  <input {...control} {...shown} className="input" />
                )
              }
            </Field>
            {missing.includes(name) && (
              <p className="state-tags">
                <span className="tag tag-block">{t('missingMark')}</span>
              </p>
            )}
            {stale.includes(name) && (
              <p className="state-tags">
                <span className="tag tag-warn">{t('staleMark')}</span>
                <label className="check">
                  <input
                    type="checkbox"
                    name="confirmed[]"
                    value={name}
                    defaultChecked={form.list('confirmed[]', []).includes(name)}
                  />
                  {t('stillRight', { language: capital(languageName(language, locale)) })}
                </label>
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Day and times on the wall clock of the summit, whose zone is said. */
export function WhenFields({ form, content, options, timeZone }: Props) {
  const t = useTranslations('sessionForm')
  const locale = useLocale()
  const days = options.days.map((day) => day.date)
  // A session that lies outside of the summit's days keeps its own.
  const offered = content.date && !days.includes(content.date) ? [...days, content.date].sort() : days
  const zoned = content.date ?? days[0]
  const zone = zoneName(zoned ? `${zoned}T12:00:00Z` : new Date(0), timeZone, locale)
  const time = (name: 'start' | 'end') => (
    <Field name={name} label={t(`fields.${name}`)} issue={form.issue(name)}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="time"
          defaultValue={form.text(name, content[name] ?? '')}
        />
      )}
    </Field>
  )
  return (
    <section className="form-part" aria-labelledby="part-when">
      <h2 id="part-when">{t('when')}</h2>
      <p className="hint">{t('zoneHint', { zone })}</p>
      <div className="fields">
        <Field name="date" label={t('fields.date')} issue={form.issue('date')}>
          {(control) => (
            <select {...control} className="select" defaultValue={form.text('date', content.date ?? '')}>
              <option value="">{t('noDay')}</option>
              {offered.map((date) => (
                <option key={date} value={date}>
                  {weekdayDate(date, 'UTC', locale, { year: true })}
                </option>
              ))}
            </select>
          )}
        </Field>
        {time('start')}
        {time('end')}
      </div>
      <div>
        <label className="check">
          <input
            type="checkbox"
            name="afterMidnight"
            id="f-afterMidnight"
            aria-describedby="f-afterMidnight-hint"
            defaultChecked={
              form.state && !form.state.ok ? form.text('afterMidnight', '') === 'on' : content.afterMidnight
            }
          />
          {t('fields.afterMidnight')}
        </label>
        <p className="hint" id="f-afterMidnight-hint">
          {t('afterMidnightHint')}
        </p>
      </div>
    </section>
  )
}

/** A room of a venue, or a place in words. */
export function WhereFields(props: Props) {
  const { form, content, options } = props
  const t = useTranslations('sessionForm')
  const locale = useLocale()
  return (
    <section className="form-part" aria-labelledby="part-where">
      <h2 id="part-where">{t('where')}</h2>
      <div className="fields">
        <Field name="roomId" label={t('fields.roomId')} issue={form.issue('roomId')}>
          {(control) => (
            <select {...control} className="select" defaultValue={form.text('roomId', content.roomId ?? '')}>
              <option value="">{t('noRoom')}</option>
              {options.venues.map((venue, index) => (
                <optgroup key={index} label={pickText(venue.name, locale)}>
                  {venue.rooms.map(({ id, name, capacity }) => (
                    <option key={id} value={id}>
                      {capacity === null
                        ? pickText(name, locale)
                        : t('roomWith', { room: pickText(name, locale), count: capacity })}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
      </div>
      <TextPair {...props} field="location" hint={t('locationHint')} />
    </section>
  )
}

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
