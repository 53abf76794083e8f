'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Form } from '@/components/form/use-form'
import type { Window } from '@/domain/room/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { InputField, SelectField } from './frame-fields'

type Props = { form: Form<unknown>; windows: Window[]; dates: string[] }

/** A line per window, one ready for each day that has none, and one more for a second window on a day. */
export function OpeningFields({ form, windows, dates }: Props) {
  const t = useTranslations('frame')
  const locale = useLocale()
  const without = dates.filter((date) => !windows.some((window) => window.date === date))
  const lines: Window[] = [
    ...[...windows, ...without.map((date) => ({ date, from: '', to: '' }))].sort((a, b) =>
      `${a.date} ${a.from}`.localeCompare(`${b.date} ${b.from}`),
    ),
    { date: '', from: '', to: '' },
  ]
  const offered = [...new Set([...dates, ...windows.map(({ date }) => date)])].sort()
  return (
    <ul className="opening-lines">
      {lines.map(({ date, from, to }, index) => {
        const name = `openings.${index}`
        return (
          <li key={index}>
            <SelectField form={form} name={`${name}.date`} label={t('room.date')} standing={date}>
              {[
                ['', t('room.noDate')],
                ...offered.map((day) => [day, weekdayDate(day, 'UTC', locale)] as const),
              ]}
            </SelectField>
            <InputField
              form={form}
              name={`${name}.from`}
              label={t('room.from')}
              type="time"
              standing={from}
            />
            <InputField form={form} name={`${name}.to`} label={t('room.to')} type="time" standing={to} />
          </li>
        )
      })}
    </ul>
  )
}
