'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { drawn } from '@/components/form/drawn'
import { useForm } from '@/components/form/use-form'
import { InputField } from '@/components/manage/frame-fields'
import type { PlaceView } from '@/domain/registration-form/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; places: PlaceView[] }

/** How many the summit takes and each of its days, with what is taken beside it. */
export function PlacesForm({ action, hidden, places }: Props) {
  const t = useTranslations('formSetup.places')
  const locale = useLocale()
  const form = useForm(action)
  const name = ({ key, label }: PlaceView) => {
    if (key === 'summit') return t('summit')
    const words = pickText(label, locale)
    const day = weekdayDate(key, 'UTC', locale)
    return words ? `${day} – ${words}` : day
  }
  const hint = ({ size, taken, capacity }: PlaceView) => {
    if (size !== null) return t('taken', { taken })
    return capacity === null ? t('none') : `${t('none')}. ${t('capacity', { count: capacity })}`
  }
  const labels = Object.fromEntries(places.map((place) => [`sizes.${place.key}`, name(place)]))
  return (
    <form key={drawn(form)} className="frame-form" action={form.send} noValidate>
      <ErrorSummary state={form.state} labels={labels} />
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className="fields fields-narrow">
        {places.map((place) => (
          <InputField
            key={place.key}
            form={form}
            name={`sizes.${place.key}`}
            label={name(place)}
            hint={hint(place)}
            inputMode="numeric"
            standing={String(place.size ?? '')}
          />
        ))}
      </div>
      <SubmitButton kind="quiet">{t('save')}</SubmitButton>
    </form>
  )
}
