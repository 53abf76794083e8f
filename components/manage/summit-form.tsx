'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FieldGroup } from '@/components/form/field'
import type { FormState } from '@/components/form/form-state'
import { capital } from '@/components/session/language-list'
import type { Clash, Rows } from '@/domain/change/schema'
import { date } from '@/domain/shared/date-format'
import { languageName } from '@/domain/shared/language'
import { modes, offeredLanguages } from '@/domain/summit/schema'
import { ColorField } from './color-field'
import { FrameForm } from './frame-form'
import { InputField, TextRow, Ticks, ZoneField, useTextLabel } from './frame-fields'
import { type Carried, useFrameForm } from './use-frame-form'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  carried: Carried
  row: Rows['summit']
  saved: number | null
  leave: string
  /** The list of the sessions that a change may touch. */
  sessions?: string | undefined
}

const texts = ['name', 'shortName', 'edition', 'theme', 'place', 'host', 'description'] as const
const limits = { name: 200, shortName: 60, edition: 60, theme: 300, place: 200, host: 200, description: 5000 }

/** The summit's own fields: names, dates, zone, mode, languages, colour. */
export function SummitForm({ action, carried, row, saved, leave, sessions }: Props) {
  const t = useTranslations('frame')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const state = useFrameForm(action, carried, 'summit', saved)
  const { form } = state
  const textLabel = useTextLabel()
  const languages = row.contentLanguages
  const offered = [...languages, ...offeredLanguages.filter((one) => !languages.includes(one))]
  const named = (code: string) => capital(languageName(code, locale))
  const single = {
    startsOn: t('startsOn'),
    endsOn: t('endsOn'),
    timeZone: t('timeZone'),
    mode: t('mode'),
    'contentLanguages[]': t('contentLanguages'),
    accent: t('accent'),
  }
  const labels: Record<string, string> = {
    ...single,
    ...Object.fromEntries(
      texts.flatMap((field) =>
        languages.map((language) => [`${field}.${language}`, textLabel(t(`summit.${field}`), language)]),
      ),
    ),
  }
  const say = ({ field }: Clash, value: unknown) => {
    if (field === 'mode') return terms(`modes.${value as 'virtual'}`) // a mode by the row's schema
    if (field === 'contentLanguages') return (value as string[]).map(named).join(', ') // a list by the row's schema
    return field === 'startsOn' || field === 'endsOn' ? date(String(value), 'UTC', locale) : String(value)
  }
  const label = ({ field }: Clash) => labels[field] ?? labels[`${field}[]`] ?? field
  const textRow = (
    field: (typeof texts)[number],
    more: { hint?: string; optional?: true; long?: true } = {},
  ) => (
    <TextRow
      form={form}
      name={field}
      label={t(`summit.${field}`)}
      standing={row[field]}
      languages={languages}
      max={limits[field]}
      {...more}
    />
  )
  return (
    <FrameForm
      state={state}
      labels={labels}
      clash={{ label, say }}
      timeZone={row.timeZone}
      submit={t('save')}
      leave={leave}
      sessions={sessions}
    >
      <section className="form-part" aria-labelledby="part-names">
        <h2 id="part-names">{t('names')}</h2>
        {textRow('name')}
        {textRow('shortName', { hint: t('summit.shortNameHint') })}
        {textRow('edition', { hint: t('summit.editionHint') })}
        {textRow('place', { hint: t('summit.placeHint'), optional: true })}
      </section>
      <section className="form-part" aria-labelledby="part-dates">
        <h2 id="part-dates">{t('datesAndZone')}</h2>
        <div className="fields">
          <InputField
            form={form}
            name="startsOn"
            label={single.startsOn}
            type="date"
            standing={row.startsOn}
          />
          <InputField form={form} name="endsOn" label={single.endsOn} type="date" standing={row.endsOn} />
          <ZoneField form={form} name="timeZone" standing={row.timeZone} />
        </div>
        <p className="hint">{t('datesHint')}</p>
      </section>
      <section className="form-part" aria-labelledby="part-mode">
        <h2 id="part-mode">{t('modeAndLanguages')}</h2>
        <div className="fields fields-top">
          <FieldGroup name="mode" label={single.mode} issue={form.issue('mode')}>
            <div className="check-row">
              {modes.map((mode) => (
                <label className="check" key={mode}>
                  <input
                    type="radio"
                    name="mode"
                    value={mode}
                    defaultChecked={form.text('mode', row.mode) === mode}
                  />
                  {terms(`modes.${mode}`)}
                </label>
              ))}
            </div>
          </FieldGroup>
          <FieldGroup
            name="contentLanguages[]"
            label={single['contentLanguages[]']}
            hint={t('contentLanguagesHint')}
            issue={form.issue('contentLanguages[]') ?? form.issue('contentLanguages')}
          >
            <Ticks form={form} name="contentLanguages[]" standing={languages}>
              {offered.map((code) => [code, named(code)])}
            </Ticks>
          </FieldGroup>
        </div>
      </section>
      <section className="form-part" aria-labelledby="part-look">
        <h2 id="part-look">{t('look')}</h2>
        <ColorField
          form={form}
          name="accent"
          label={single.accent}
          hint={t('accentHint')}
          standing={row.accent}
          measured
        />
      </section>
      <section className="form-part" aria-labelledby="part-words">
        <h2 id="part-words">{t('presentation')}</h2>
        {textRow('theme', { optional: true })}
        {textRow('host', { optional: true })}
        {textRow('description', { optional: true, long: true })}
      </section>
    </FrameForm>
  )
}
