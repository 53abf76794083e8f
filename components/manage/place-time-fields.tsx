'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/form/field'
import { weekdayDate } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import { zoneName } from '@/domain/shared/zone-format'
import type { SessionFieldProps as Props } from './session-field-props'
import { TextPair } from './text-fields'

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
