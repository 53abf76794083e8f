'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/components/form/form-state'
import type { Clash } from '@/domain/change/schema'
import { sessionTypes } from '@/domain/release/schema'
import { conflictKinds, severities, usualLengths, usualSeverities } from '@/domain/summit/schema'
import type { SettingsFields } from '@/domain/summit/settings-rules'
import { InputField, SelectField } from './frame-fields'
import { FrameForm } from './frame-form'
import { type Carried, useFrameForm } from './use-frame-form'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  carried: Carried
  fields: SettingsFields
  /** Ways between venues: the field, and both ends in words. */
  ways: { name: string; from: string; to: string }[]
  timeZone: string
  saved: number | null
  leave: string
}

/** House rules: how long things last, what counts as a conflict, how long people walk, who interprets. */
export function RulesForm({ action, carried, fields, ways, timeZone, saved, leave }: Props) {
  const t = useTranslations('frame')
  const terms = useTranslations('terms')
  const state = useFrameForm(action, carried, 'rules', saved)
  const { form } = state
  const labels: Record<string, string> = {
    ...Object.fromEntries(sessionTypes.map((type) => [`lengths.${type}`, terms(`types.${type}`)])),
    ...Object.fromEntries(conflictKinds.map((kind) => [`severities.${kind}`, t(`conflictKinds.${kind}`)])),
    ...Object.fromEntries(ways.map(({ name, from, to }) => [name, t('rules.way', { from, to })])),
    travelWithin: t('rules.travelWithin'),
    travelBetweenVenues: t('rules.travelBetweenVenues'),
    travelBetweenCities: t('rules.travelBetweenCities'),
    interpretationTeams: t('rules.teams'),
  }
  const clash = {
    label: ({ field }: Clash) => labels[field] ?? field,
    say: ({ field }: Clash, value: unknown) =>
      field.startsWith('severities.') ? t(`severities.${value as 'block'}`) : String(value), // by the form's schema
  }
  const minutes = (name: string, placeholder?: number) => (
    <InputField
      key={name}
      form={form}
      name={name}
      label={labels[name]}
      inputMode="numeric"
      standing={fields[name] ?? ''}
      {...(placeholder === undefined ? {} : { placeholder: String(placeholder) })}
    />
  )
  return (
    <FrameForm
      state={state}
      labels={labels}
      clash={clash}
      timeZone={timeZone}
      submit={t('rules.save')}
      leave={leave}
    >
      <section className="form-part" aria-labelledby="part-lengths">
        <h2 id="part-lengths">{t('rules.lengths')}</h2>
        <p className="hint">{t('rules.lengthsHint')}</p>
        <div className="fields fields-narrow">
          {sessionTypes.map((type) => minutes(`lengths.${type}`, usualLengths[type]))}
        </div>
      </section>
      <section className="form-part" aria-labelledby="part-severities">
        <h2 id="part-severities">{t('rules.severities')}</h2>
        <p className="hint">{t('rules.severitiesHint')}</p>
        <div className="fields">
          {conflictKinds.map((kind) => (
            <SelectField
              key={kind}
              form={form}
              name={`severities.${kind}`}
              label={labels[`severities.${kind}`]}
              standing={fields[`severities.${kind}`] ?? usualSeverities[kind]}
            >
              {severities.map((severity) => [
                severity,
                severity === usualSeverities[kind]
                  ? t('rules.usual', { severity: t(`severities.${severity}`) })
                  : t(`severities.${severity}`),
              ])}
            </SelectField>
          ))}
        </div>
      </section>
      <section className="form-part" aria-labelledby="part-travel">
        <h2 id="part-travel">{t('rules.travel')}</h2>
        <p className="hint">{t('rules.travelHint')}</p>
        <div className="fields fields-narrow">
          {minutes('travelWithin')}
          {minutes('travelBetweenVenues')}
          {minutes('travelBetweenCities')}
        </div>
        {ways.length > 0 && (
          <div className="fields fields-narrow">{ways.map(({ name }) => minutes(name))}</div>
        )}
      </section>
      <section className="form-part" aria-labelledby="part-teams">
        <h2 id="part-teams">{t('rules.interpretation')}</h2>
        <p className="hint">{t('rules.teamsHint')}</p>
        <div className="fields fields-narrow">{minutes('interpretationTeams')}</div>
      </section>
    </FrameForm>
  )
}
