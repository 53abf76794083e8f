'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { InputField, SelectField, TextRow, Tick } from '@/components/manage/frame-fields'
import { kinds, ranks } from '@/domain/delegation/schema'
import type { Text } from '@/domain/shared/language'

/** What stands in the form; dates and times as their fields write them. */
export type DelegationStanding = {
  kind: string
  countryCode: string
  shortName: Text
  longName: Text
  host: boolean
  rank: string
  tookOfficeOn: string
  position: string
  positionReason: string
  places: string
  floating: string
  timeZone: string
  worksFrom: string
  worksUntil: string
}

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  standing: DelegationStanding
  /** States of the curated table by code, in the order of the reader's language. */
  states: readonly (readonly [code: string, name: string])[]
  isNew: boolean
}

/** Everything about a delegation but its people. */
export function DelegationForm({ action, hidden, standing, states, isNew }: Props) {
  const t = useTranslations('delegations')
  const form = useForm(action)
  const { state } = form
  const words = {
    kind: t('kind'),
    countryCode: t('state'),
    rank: t('rank'),
    tookOfficeOn: t('tookOfficeOn'),
    position: t('position'),
    positionReason: t('positionReason'),
    places: t('places'),
    floating: t('floating'),
    timeZone: t('timeZone'),
    worksFrom: t('worksFrom'),
    worksUntil: t('worksUntil'),
  }
  const labels = {
    ...words,
    'shortName.en': t('shortName'),
    'shortName.fr': t('shortName'),
    host: t('isHost'),
  }
  const field = (name: keyof typeof words, type: 'text' | 'date' | 'time' = 'text') => ({
    ...{ form, name, label: words[name], type },
    standing: String(standing[name]),
  })
  return (
    <form
      key={state && !state.ok ? state.answer : ''}
      className="frame-form"
      action={form.send}
      noValidate
      data-keep
    >
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="fields fields-top">
        <SelectField form={form} name="kind" label={words.kind} standing={standing.kind}>
          {kinds.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
        </SelectField>
        <SelectField
          form={form}
          name="countryCode"
          label={words.countryCode}
          hint={t('stateHint')}
          standing={standing.countryCode}
        >
          {[['', t('noState')] as const, ...states]}
        </SelectField>
      </div>
      <TextRow
        {...{ form, name: 'shortName', label: t('shortName'), hint: t('nameHint'), max: 120, optional: true }}
        standing={standing.shortName}
        languages={['en', 'fr']}
      />
      <TextRow
        {...{ form, name: 'longName', label: t('longName'), hint: t('nameHint'), max: 200, optional: true }}
        standing={standing.longName}
        languages={['en', 'fr']}
      />
      <div className="fields fields-top">
        <SelectField form={form} name="rank" label={words.rank} standing={standing.rank}>
          {ranks.map((rank) => [rank, t(`ranks.${rank}`)] as const)}
        </SelectField>
        <InputField {...field('tookOfficeOn', 'date')} optional />
        <InputField {...field('places')} inputMode="numeric" />
        <InputField {...field('floating')} inputMode="numeric" />
        <InputField {...field('position')} inputMode="numeric" hint={t('positionHint')} optional />
        <InputField {...field('positionReason')} optional max={300} />
        <InputField {...field('timeZone')} hint={t('timeZoneHint')} optional list="zones" max={100} />
        <InputField {...field('worksFrom', 'time')} optional />
        <InputField {...field('worksUntil', 'time')} optional />
      </div>
      <Tick form={form} name="host" standing={standing.host}>
        {t('isHost')}
      </Tick>
      <p className="row">
        <SubmitButton>{isNew ? t('create') : t('save')}</SubmitButton>
      </p>
    </form>
  )
}
