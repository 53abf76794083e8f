'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { weekdayDate } from '@/domain/shared/date-format'
import { zoneName } from '@/domain/shared/zone-format'
import type { Window } from '@/domain/speaker/schema'
import { windowRows } from '@/domain/speaker/window-rules'
import { dateTime } from '@/components/manage/date-time'
import { useSpeakerLabels } from './field-labels'

type Props = {
  form: Form<unknown>
  windows: readonly Window[]
  days: readonly string[]
  timeZone: string
}

/** Rows of a day at least: an absence in the middle makes two. */
const LEAST_ROWS = 2

/** When a person can be on stage: rows of from and to for each day, in the summit's zone. No script is needed. */
export function AvailabilityFields({ form, windows, days, timeZone }: Props) {
  const t = useTranslations('speakerForm')
  const locale = useLocale()
  const { timeLabel } = useSpeakerLabels([], days)
  const { rows, others } = windowRows(windows, days, timeZone)
  const [first] = days
  const typed = form.state && !form.state.ok ? Object.keys(form.state.typed) : []
  return (
    <>
      <p className="hint">
        {t('availabilityHint')}{' '}
        {first && t('timesIn', { zone: zoneName(`${first}T12:00:00Z`, timeZone, locale) })}
      </p>
      <div className="window-days">
        {days.map((day) => {
          const standing = rows[day] ?? []
          const count = Math.max(LEAST_ROWS, standing.length + 1, highestRow(typed, day) + 1)
          return (
            <fieldset key={day} className="window-day">
              <legend>{weekdayDate(day, 'UTC', locale)}</legend>
              {Array.from({ length: count }, (_, row) => (
                <div className="window-row" key={row}>
                  {(['from', 'to'] as const).map((side) => {
                    const name = `${side}.${day}.${row}`
                    return (
                      <Field
                        key={side}
                        name={name}
                        label={
                          <>
                            <span aria-hidden="true">{t(side)}</span>
                            <span className="vh">{timeLabel(side, day, row)}</span>
                          </>
                        }
                        issue={form.issue(name)}
                      >
                        {(control) => (
                          <input
                            {...control}
                            className="input"
                            type="time"
                            defaultValue={form.text(name, standing[row]?.[side] ?? '')}
                          />
                        )}
                      </Field>
                    )
                  })}
                </div>
              ))}
            </fieldset>
          )
        })}
      </div>
      {others.length > 0 && (
        <div className="small quiet">
          <p>{t('otherWindows')}</p>
          <ul>
            {others.map((window) => (
              <li key={window.startsAt}>
                {t('otherWindow', {
                  ...named('from', dateTime(window.startsAt, timeZone, locale)),
                  ...named('to', dateTime(window.endsAt, timeZone, locale)),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const named = <Side extends 'from' | 'to'>(side: Side, { date, time }: { date: string; time: string }) =>
  ({ [`${side}Date`]: date, [`${side}Time`]: time }) as Record<`${Side}Date` | `${Side}Time`, string> // both keys are just made

/** The highest number of a row that was typed; -1 for none. */
function highestRow(names: readonly string[], day: string): number {
  const numbers = names.flatMap((name) => {
    const [, of, row] = /^(?:from|to)\.([\d-]+)\.(\d+)$/.exec(name) ?? []
    return of === day ? [Number(row)] : []
  })
  return Math.max(-1, ...numbers)
}
