'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { InputField, SelectField, Tick, Ticks } from '@/components/manage/frame-fields'
import { usualLengths } from '@/domain/bilateral/rules-schema'
import { type Settings, listReaders } from '@/domain/bilateral/schema'
import { duration } from '@/domain/shared/time-format'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  settings: Settings
  /** The summit's days, each with its name. */
  days: readonly (readonly [date: string, name: string])[]
  /** How its time is called: EDT. */
  zone: string
  /** Where the list of delegations is read. */
  list: string
}

const usual: readonly number[] = usualLengths

/** Every house rule for meetings, each with what follows from it. */
export function MeetingRulesForm({ action, hidden, settings, days, zone, list }: Props) {
  const t = useTranslations('bilateralRules')
  const locale = useLocale() === 'fr' ? 'fr' : 'en'
  const form = useForm(action)
  const { state } = form
  const text = (name: TextName) => ({ form, name, label: t(name), hint: t(`hints.${name}`, { zone }) })
  const number = (name: TextName & keyof Settings) => ({
    ...{ ...text(name), inputMode: 'numeric' as const },
    standing: settings[name] === null ? '' : String(settings[name]),
  })
  const labels = {
    ...Object.fromEntries(textNames.map((name) => [name, t(name)])),
    ...{ 'days[]': t('days'), 'lengths[]': t('lengths'), lengths: t('lengths') },
  }
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
      <section className="form-part" aria-labelledby="rules-when">
        <h2 id="rules-when">{t('when')}</h2>
        <FieldGroup name="days[]" label={t('days')} hint={t('hints.days')} issue={form.issue('days[]')}>
          <Ticks form={form} name="days[]" standing={settings.days}>
            {days}
          </Ticks>
        </FieldGroup>
        <div className="fields fields-top">
          <InputField {...text('opensAt')} type="time" standing={settings.opensAt} />
          <InputField {...text('closesAt')} type="time" standing={settings.closesAt} />
        </div>
      </section>
      <section className="form-part" aria-labelledby="rules-long">
        <h2 id="rules-long">{t('howLong')}</h2>
        <FieldGroup
          name="lengths[]"
          label={t('lengths')}
          hint={t('hints.lengths')}
          issue={form.issue('lengths[]') ?? form.issue('lengths')}
        >
          <Ticks form={form} name="lengths[]" standing={settings.lengths.map(String)}>
            {usual.map((minutes) => [String(minutes), duration(minutes, locale)] as const)}
          </Ticks>
        </FieldGroup>
        <div className="fields fields-top">
          <InputField
            {...text('otherLengths')}
            standing={settings.lengths.filter((one) => !usual.includes(one)).join(', ')}
            max={100}
            optional
          />
          <InputField {...number('turnaround')} />
        </div>
      </section>
      <section className="form-part" aria-labelledby="rules-many">
        <h2 id="rules-many">{t('howMany')}</h2>
        <div className="fields fields-top">
          <InputField {...number('perDay')} optional />
          <InputField {...number('perRoomDay')} optional />
        </div>
      </section>
      <section className="form-part" aria-labelledby="rules-ask">
        <h2 id="rules-ask">{t('asking')}</h2>
        <div className="fields fields-top">
          <InputField {...text('latestAt')} type="time" standing={settings.latestAt ?? ''} optional />
          <InputField {...number('answerHours')} />
          <InputField {...number('reconfirm')} optional />
        </div>
        <Tick form={form} name="mayDisplace" standing={settings.mayDisplace}>
          {t('mayDisplace')} <span className="hint">{t('hints.mayDisplace')}</span>
        </Tick>
      </section>
      <section className="form-part" aria-labelledby="rules-list">
        <h2 id="rules-list">{t('list')}</h2>
        <div className="fields">
          <SelectField {...text('listSeenBy')} standing={settings.listSeenBy}>
            {listReaders.map((one) => [one, t(`readers.${one}`)] as const)}
          </SelectField>
        </div>
        <p>
          <a href={list}>{t('openList')}</a>
        </p>
      </section>
      <p className="row">
        <SubmitButton>{t('save')}</SubmitButton>
      </p>
    </form>
  )
}

const textNames = [
  ...(['opensAt', 'closesAt', 'otherLengths', 'turnaround', 'perDay', 'perRoomDay', 'latestAt'] as const),
  ...(['answerHours', 'reconfirm', 'listSeenBy'] as const),
] as const
type TextName = (typeof textNames)[number]
