'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'
import { dateTime } from '@/components/manage/date-time'
import type { Scan } from '@/domain/check-in/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { Sign } from './sign'

type Props = { locale: Language; timeZone: string; state: FormState<Scan> }

const looks = { admitted: 'ok', again: 'warn', other_day: 'warn' } as const

/** What the last scan came to: in colour, by a sign and in words. Another answer is another element, so that it is said anew. */
export function ScanAnswer({ locale, timeZone, state }: Props) {
  const t = useTranslations('checkIn')
  const words = useRefusalWords()
  if (!state)
    return (
      <div className="scan" role="status">
        <p className="scan-why">{t('waiting')}</p>
      </div>
    )
  if (!state.ok) {
    const { code, details } = state.fields['code'] ?? state
    return (
      <div className="scan scan-block" role="alert" key={state.answer}>
        <Sign of="block" />
        <h2>{t('refused')}</h2>
        <p className="scan-why">{words(code, details)}</p>
      </div>
    )
  }
  const { value } = state
  const { person, outcome } = value
  return (
    <div
      className={`scan scan-${looks[outcome]}`}
      role={outcome === 'admitted' ? 'status' : 'alert'}
      key={state.answer}
    >
      <Sign of={outcome === 'admitted' ? 'ok' : 'warn'} />
      <h2>{t(`${outcome}.title`)}</h2>
      <p className="scan-why">
        {outcome === 'admitted' && t('admitted.why', dateTime(value.at, timeZone, locale))}
        {outcome === 'again' && t('again.why', dateTime(value.since, timeZone, locale))}
        {outcome === 'other_day' && t('other_day.why')}
      </p>
      <p className="scan-person">
        <b dir="auto">{person.name}</b>
        <span>{pickText(person.category, locale)}</span>
        <span>
          {person.days.length === 0
            ? t('noDays')
            : person.days.map((day) => weekdayDate(day, 'UTC', locale)).join(' · ')}
        </span>
      </p>
    </div>
  )
}
