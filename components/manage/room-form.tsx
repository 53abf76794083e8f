'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FieldGroup } from '@/components/form/field'
import type { FormState } from '@/components/form/form-state'
import { type Clash, type Rows, equipment, layouts, roomKinds } from '@/domain/change/schema'
import type { Window } from '@/domain/room/schema'
import { pickText } from '@/domain/shared/language'
import { timeRange } from '@/domain/shared/time-format'
import { weekdayDate } from '@/domain/shared/date-format'
import { InputField, SelectField, TextRow, Tick, Ticks, useTextLabel } from './frame-fields'
import { FrameForm } from './frame-form'
import { OpeningFields } from './opening-fields'
import { type Carried, useFrameForm } from './use-frame-form'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  carried: Carried
  /** Null for one to be added. */
  row: Rows['room'] | null
  venueId: string
  venues: [id: string, row: Rows['venue']][]
  /** Opening windows as they stand, on the summit's clock. */
  windows: Window[]
  dates: string[]
  languages: string[]
  timeZone: string
  saved: number | null
  leave: string
  /** Meetings of delegations that are to be held in it. */
  meetings: number
}

/** A room: what it is called, how many it takes in each layout, what it has, when it is open. */
export function RoomForm(props: Props) {
  const {
    action,
    carried,
    row,
    venueId,
    venues,
    windows,
    dates,
    languages,
    timeZone,
    saved,
    leave,
    meetings,
  } = props
  const t = useTranslations('frame')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const state = useFrameForm(action, carried, `room.${carried.id ?? ''}`, saved)
  const { form } = state
  const textLabel = useTextLabel()
  const venueNames = venues.map(([id, venue]) => [id, pickText(venue.name, locale)] as const)
  const labels: Record<string, string> = {
    ...Object.fromEntries(
      (['name', 'floor'] as const).flatMap((field) =>
        languages.map((language) => [`${field}.${language}`, textLabel(t(`room.${field}`), language)]),
      ),
    ),
    ...Object.fromEntries(
      layouts.map((layout) => [layout, t('room.places', { layout: t(`layouts.${layout}`) })]),
    ),
    venueId: t('room.venue'),
    kind: t('room.kind'),
    'equipment[]': t('room.equipment'),
    turnaround: t('room.turnaround'),
    openings: t('room.openings'),
    displace: t('room.meetings'),
  }
  const say = ({ field }: Clash, value: unknown): string => {
    if (value === null) return ''
    if (field === 'kind') return terms(`roomKinds.${value as 'session'}`) // by the row's schema, as those below
    if (field === 'venueId') return venueNames.find(([id]) => id === value)?.[1] ?? ''
    if (field === 'equipment') return (value as 'booths'[]).map((one) => t(`equipment.${one}`)).join(', ')
    if (field === 'openings')
      return (value as Rows['room']['openings'])
        .map(
          ({ startsAt, endsAt }) =>
            `${weekdayDate(startsAt, timeZone, locale)}, ${timeRange(startsAt, endsAt, timeZone, locale)}`,
        )
        .join('\n')
    return String(value)
  }
  const clash = { label: ({ field }: Clash) => labels[field] ?? labels[`${field}[]`] ?? field, say }
  const openingLabels = Object.fromEntries(
    Array.from({ length: windows.length + dates.length + 1 }, (_, index) => index).flatMap((index) =>
      (['date', 'from', 'to'] as const).map((part) => [
        `openings.${index}.${part}`,
        t('room.openingField', { number: String(index + 1), part: t(`room.${part}`) }),
      ]),
    ),
  )
  return (
    <FrameForm
      state={state}
      labels={{ ...labels, ...openingLabels }}
      clash={clash}
      timeZone={timeZone}
      submit={row ? t('room.save') : t('room.add')}
      leave={leave}
    >
      <TextRow
        form={form}
        name="name"
        label={t('room.name')}
        standing={row?.name ?? {}}
        languages={languages}
        max={100}
      />
      <TextRow
        form={form}
        name="floor"
        label={t('room.floor')}
        standing={row?.floor ?? {}}
        languages={languages}
        max={100}
        optional
      />
      <div className="fields">
        <SelectField form={form} name="venueId" label={labels['venueId']} standing={row?.venueId ?? venueId}>
          {venueNames}
        </SelectField>
        <SelectField form={form} name="kind" label={labels['kind']} standing={row?.kind ?? 'session'}>
          {roomKinds.map((kind) => [kind, terms(`roomKinds.${kind}`)])}
        </SelectField>
        <InputField
          form={form}
          name="turnaround"
          label={labels['turnaround']}
          hint={t('room.turnaroundHint')}
          inputMode="numeric"
          standing={String(row?.turnaround ?? 0)}
        />
      </div>
      <div className="fields">
        {layouts.map((layout) => (
          <InputField
            key={layout}
            form={form}
            name={layout}
            label={labels[layout]}
            optional
            inputMode="numeric"
            standing={String(row?.[layout] ?? '')}
          />
        ))}
      </div>
      <FieldGroup name="equipment[]" label={labels['equipment[]']} issue={form.issue('equipment[]')}>
        <Ticks form={form} name="equipment[]" standing={row?.equipment ?? []}>
          {equipment.map((one) => [one, t(`equipment.${one}`)])}
        </Ticks>
      </FieldGroup>
      <details className="openings" open={windows.length > 0 || form.state !== null || undefined}>
        <summary>{t('room.openings')}</summary>
        <p className="hint">{t('room.openingsHint')}</p>
        <OpeningFields form={form} windows={windows} dates={dates} />
        <Tick form={form} name="everyRoom" standing={false}>
          {t('room.everyRoom')}
        </Tick>
      </details>
      {(meetings > 0 || form.issue('displace')) && (
        <FieldGroup
          name="displace"
          label={t('room.meetings')}
          hint={t('room.meetingsHint', { count: meetings })}
          issue={form.issue('displace')}
        >
          <Tick form={form} name="displace" standing={false}>
            {t('room.displace')}
          </Tick>
        </FieldGroup>
      )}
    </FrameForm>
  )
}
