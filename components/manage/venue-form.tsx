'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/components/form/form-state'
import type { Clash, Rows } from '@/domain/change/schema'
import { InputField, TextRow, Tick, ZoneField, useTextLabel } from './frame-fields'
import { FrameForm } from './frame-form'
import { type Carried, useFrameForm } from './use-frame-form'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  carried: Carried
  /** Null for one to be added. */
  row: Rows['venue'] | null
  languages: string[]
  /** The summit's. */
  timeZone: string
  saved: number | null
  leave: string
}

/** A venue: where it is, and by what clock it lives. */
export function VenueForm({ action, carried, row, languages, timeZone, saved, leave }: Props) {
  const t = useTranslations('frame')
  const state = useFrameForm(action, carried, `venue.${carried.id ?? ''}`, saved)
  const { form } = state
  const textLabel = useTextLabel()
  const single = {
    address: t('venue.address'),
    timeZone: t('timeZone'),
    online: t('venue.online'),
    latitude: t('venue.latitude'),
    longitude: t('venue.longitude'),
  }
  const labels: Record<string, string> = {
    ...single,
    ...Object.fromEntries(
      (['name', 'city'] as const).flatMap((field) =>
        languages.map((language) => [`${field}.${language}`, textLabel(t(`venue.${field}`), language)]),
      ),
    ),
  }
  const clash = {
    label: ({ field }: Clash) => labels[field] ?? field,
    say: (_clash: Clash, value: unknown) =>
      typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value === null ? '' : String(value),
  }
  return (
    <FrameForm
      state={state}
      labels={labels}
      clash={clash}
      timeZone={timeZone}
      submit={row ? t('venue.save') : t('venue.add')}
      leave={leave}
    >
      <TextRow
        form={form}
        name="name"
        label={t('venue.name')}
        standing={row?.name ?? {}}
        languages={languages}
        max={200}
      />
      <TextRow
        form={form}
        name="city"
        label={t('venue.city')}
        standing={row?.city ?? {}}
        languages={languages}
        max={100}
        optional
      />
      <div className="fields fields-top">
        <InputField
          form={form}
          name="address"
          label={single.address}
          standing={row?.address ?? ''}
          max={300}
          optional
        />
        <ZoneField form={form} name="timeZone" standing={row?.timeZone ?? timeZone} />
        <InputField
          form={form}
          name="latitude"
          label={single.latitude}
          hint={t('venue.positionHint')}
          inputMode="decimal"
          standing={String(row?.latitude ?? '')}
          optional
        />
        <InputField
          form={form}
          name="longitude"
          label={single.longitude}
          hint={t('venue.positionHint')}
          inputMode="decimal"
          standing={String(row?.longitude ?? '')}
          optional
        />
      </div>
      <Tick form={form} name="online" standing={row?.online ?? false}>
        {single.online}
      </Tick>
    </FrameForm>
  )
}
