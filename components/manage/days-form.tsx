'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/components/form/form-state'
import type { Clash, Rows } from '@/domain/change/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { InputField, TextRow, useTextLabel } from './frame-fields'
import { FrameForm } from './frame-form'
import { type Carried, useFrameForm } from './use-frame-form'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  carried: Carried
  days: [id: string, row: Rows['day']][]
  languages: string[]
  timeZone: string
  saved: number | null
  leave: string
}

/** All days of the summit in one form: what each is called, how much of the venue it has, how many people it takes. */
export function DaysForm({ action, carried, days, languages, timeZone, saved, leave }: Props) {
  const t = useTranslations('frame')
  const locale = useLocale()
  const state = useFrameForm(action, carried, 'days', saved)
  const { form } = state
  const textLabel = useTextLabel()
  const dateOf = (day: Rows['day']) => weekdayDate(day.date, 'UTC', locale, { year: true })
  const labels: Record<string, string> = Object.fromEntries(
    days.flatMap(([id, day]) => {
      const of = (field: string) => t('ofDay', { field, day: dateOf(day) })
      return [
        ...(['label', 'note'] as const).flatMap((field) =>
          languages.map((language) => [
            `days.${id}.${field}.${language}`,
            of(textLabel(t(`day.${field}`), language)),
          ]),
        ),
        [`days.${id}.venueShare`, of(t('day.venueShare'))],
        [`days.${id}.capacity`, of(t('day.capacity'))],
      ]
    }),
  )
  const clash = {
    label: ({ id, field }: Clash) => labels[`days.${id}.${field}`] ?? field,
    say: (_clash: Clash, value: unknown) => (value === null ? '' : String(value)),
  }
  return (
    <FrameForm
      state={state}
      labels={labels}
      clash={clash}
      timeZone={timeZone}
      submit={t('saveDays')}
      leave={leave}
    >
      {days.map(([id, day]) => {
        const name = `days.${id}`
        const text = (number: number | null) => (number === null ? '' : String(number))
        return (
          <section className="form-part day-part" key={id} aria-labelledby={`day-${day.date}`}>
            <h2 id={`day-${day.date}`}>{dateOf(day)}</h2>
            <div className="day-fields">
              <TextRow
                form={form}
                name={`${name}.label`}
                label={t('day.label')}
                standing={day.label}
                languages={languages}
                max={100}
              />
              <div className="pair pair-narrow">
                <InputField
                  form={form}
                  name={`${name}.venueShare`}
                  label={t('day.venueShare')}
                  optional
                  inputMode="numeric"
                  standing={text(day.venueShare)}
                />
                <InputField
                  form={form}
                  name={`${name}.capacity`}
                  label={t('day.capacity')}
                  optional
                  inputMode="numeric"
                  standing={text(day.capacity)}
                />
              </div>
            </div>
            <details open={Object.values(day.note).some(Boolean) || form.state !== null || undefined}>
              <summary>{t('day.note')}</summary>
              <TextRow
                form={form}
                name={`${name}.note`}
                label={t('day.note')}
                standing={day.note}
                languages={languages}
                max={300}
                optional
              />
            </details>
          </section>
        )
      })}
    </FrameForm>
  )
}
