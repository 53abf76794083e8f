'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/components/form/form-state'
import { dateTime } from '@/components/manage/date-time'
import { InputField, SelectField, TextRow, Tick, useTextLabel } from '@/components/manage/frame-fields'
import { FrameForm } from '@/components/manage/frame-form'
import { type Carried, useFrameForm } from '@/components/manage/use-frame-form'
import type { Clash } from '@/domain/change/schema'
import { entries } from '@/domain/registration/schema'
import { momentField } from '@/domain/registration-form/moment-rules'
import type { CategoryFields } from '@/domain/registration-form/schema'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  carried: Carried
  /** Null for one to be added. */
  fields: CategoryFields | null
  languages: string[]
  timeZone: string
  /** The zone in words, for the times of the form. */
  zone: string
  saved: number | null
  leave: string
}

const moments = ['opensAt', 'closesAt', 'namesCloseAt'] as const
const ticks = ['needsDays', 'approval', 'reapproval'] as const

/** A category: what it is called, who can choose it and when, how many it takes. */
export function CategoryForm({ action, carried, fields, languages, timeZone, zone, saved, leave }: Props) {
  const t = useTranslations('formSetup.category')
  const words = useTranslations('formSetup')
  const locale = useLocale()
  const state = useFrameForm(action, carried, `category.${carried.id ?? ''}`, saved)
  const { form } = state
  const textLabel = useTextLabel()
  const labels: Record<string, string> = {
    ...Object.fromEntries(
      (['code', 'entry', 'size', ...moments, ...ticks] as const).map((field) => [field, t(field)]),
    ),
    ...Object.fromEntries(
      (['name', 'description'] as const).flatMap((field) =>
        languages.map((language) => [`${field}.${language}`, textLabel(t(field), language)]),
      ),
    ),
  }
  const say = ({ field }: Clash, value: unknown): string => {
    if (value === null) return ''
    if (typeof value === 'boolean') return words(value ? 'yes' : 'no')
    if (field === 'entry') return t(`entries.${value as 'open'}`) // by the schema of the row
    if (field.endsWith('At')) {
      const { date, time } = dateTime(String(value), timeZone, locale)
      return `${date}, ${time}`
    }
    return String(value)
  }
  return (
    <FrameForm
      state={state}
      labels={labels}
      clash={{ label: ({ field }) => labels[field] ?? field, say }}
      timeZone={timeZone}
      submit={t(fields ? 'save' : 'add')}
      leave={leave}
    >
      <TextRow
        form={form}
        name="name"
        label={t('name')}
        standing={fields?.name ?? {}}
        languages={languages}
        max={100}
      />
      <TextRow
        form={form}
        name="description"
        label={t('description')}
        hint={t('descriptionHint')}
        standing={fields?.description ?? {}}
        languages={languages}
        max={1000}
        long
        optional
      />
      <div className="fields fields-top">
        <SelectField form={form} name="entry" label={t('entry')} standing={fields?.entry ?? 'open'}>
          {entries.map((entry) => [entry, t(`entries.${entry}`)] as const)}
        </SelectField>
        <InputField
          form={form}
          name="size"
          label={t('size')}
          hint={t('sizeHint')}
          inputMode="numeric"
          standing={String(fields?.size ?? '')}
          optional
        />
        <InputField
          form={form}
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          standing={fields?.code ?? ''}
          max={80}
          optional
        />
      </div>
      <div className="fields fields-top">
        {moments.map((field) => (
          <InputField
            key={field}
            form={form}
            name={field}
            label={t(field)}
            hint={field === 'namesCloseAt' ? t('namesHint') : t('clock', { zone })}
            type="datetime-local"
            standing={momentField(fields?.[field] ?? null, timeZone)}
            optional
          />
        ))}
      </div>
      <div className="ticks">
        {ticks.map((field) => (
          <Tick key={field} form={form} name={field} standing={fields?.[field] ?? false}>
            {t(field)}
          </Tick>
        ))}
      </div>
    </FrameForm>
  )
}
