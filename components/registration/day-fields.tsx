'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FieldGroup } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { weekdayDateParts } from '@/domain/shared/date-format'
import { PlacesLabel } from './places-label'
import type { StepView } from './step-view'

type Props = { form: Form<unknown>; view: StepView }

/** The days one comes on, each with how it stands with its places. A full one can be asked for: one waits for it. */
export function DayFields({ form: { list, issue }, view: { days, dayChoices } }: Props) {
  const t = useTranslations('registration.days')
  const locale = useLocale()
  const chosen = list('days[]', days)
  return (
    <FieldGroup
      name="days"
      label={t('label')}
      hint={dayChoices.some(({ places }) => isFull(places.phase)) ? t('hintFull') : t('hint')}
      issue={issue('days') ?? issue('days[]')}
    >
      {dayChoices.map(({ date, label, note, places }) => (
        <label className="choice" key={date}>
          <input
            type="checkbox"
            name="days[]"
            value={date}
            defaultChecked={chosen.includes(date)}
            disabled={places.closed && !chosen.includes(date)}
          />
          <span className="day-name">
            <TextParts parts={weekdayDateParts(date, 'UTC', locale)} />
          </span>
          <span className="hint">
            <Said text={label} locale={locale} />
          </span>
          {Object.values(note).some(Boolean) && (
            <span className="hint">
              <Said text={note} locale={locale} />
            </span>
          )}
          <PlacesLabel places={places} />
        </label>
      ))}
    </FieldGroup>
  )
}

const isFull = (phase: string) => phase === 'full' || phase === 'waiting_list'
