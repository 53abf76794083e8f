'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { FieldGroup } from '@/components/form/field'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { dateRange } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import type { PatternChoice } from '@/domain/summit/queries'
import { modes } from '@/domain/summit/schema'
import { InputField, TextRow, Tick, ZoneField, useTextLabel } from './frame-fields'

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  /** Of the summit to be made: sending twice makes one. */
  id: string
  patterns: PatternChoice[]
  timeZone: string
  leave: string
}

const languages = ['en', 'fr']

/** The little that a new summit needs; everything else has a page of its own afterwards. */
export function NewSummitForm({ action, id, patterns, timeZone, leave }: Props) {
  const t = useTranslations('frame')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const form = useForm(action)
  const { state } = form
  const textLabel = useTextLabel()
  const labels = {
    ...Object.fromEntries(
      languages.map((language) => [`name.${language}`, textLabel(t('summit.name'), language)]),
    ),
    startsOn: t('startsOn'),
    endsOn: t('endsOn'),
    timeZone: t('timeZone'),
    mode: t('mode'),
    pattern: t('new.pattern'),
  }
  const chosen = form.text('pattern', '')
  return (
    <form
      key={state && !state.ok ? state.answer : ''}
      className="frame-form"
      action={form.send}
      noValidate
      data-keep
    >
      <ErrorSummary state={state} labels={labels} />
      <input type="hidden" name="id" value={id} />
      <section className="form-part" aria-labelledby="part-name">
        <h2 id="part-name">{t('new.what')}</h2>
        <TextRow
          form={form}
          name="name"
          label={t('summit.name')}
          standing={{}}
          languages={languages}
          max={200}
        />
      </section>
      <section className="form-part" aria-labelledby="part-when">
        <h2 id="part-when">{t('new.when')}</h2>
        <div className="fields">
          <InputField form={form} name="startsOn" label={labels.startsOn} type="date" standing="" />
          <InputField form={form} name="endsOn" label={labels.endsOn} type="date" standing="" />
          <ZoneField form={form} name="timeZone" standing={timeZone} />
        </div>
        <FieldGroup name="mode" label={labels.mode} issue={form.issue('mode')}>
          <div className="check-row">
            {modes.map((mode) => (
              <label className="check" key={mode}>
                <input
                  type="radio"
                  name="mode"
                  value={mode}
                  defaultChecked={form.text('mode', 'in_person') === mode}
                />
                {terms(`modes.${mode}`)}
              </label>
            ))}
          </div>
        </FieldGroup>
      </section>
      <section className="form-part" aria-labelledby="part-from">
        <h2 id="part-from">{t('new.from')}</h2>
        <FieldGroup
          name="pattern"
          label={labels.pattern}
          hint={t('new.patternHint')}
          issue={form.issue('pattern')}
        >
          <label className="choice">
            <input type="radio" name="pattern" value="" defaultChecked={chosen === ''} />
            <span>{t('new.nothing')}</span>
          </label>
          {patterns.map(({ slug, name, startsOn, endsOn, sessions }) => (
            <label className="choice" key={slug}>
              <input type="radio" name="pattern" value={slug} defaultChecked={chosen === slug} />
              <span>
                {pickText(name, locale) || slug}
                <span className="hint">
                  {t('new.patternFacts', {
                    dates: dateRange(startsOn, endsOn, 'UTC', locale),
                    count: sessions,
                  })}
                </span>
              </span>
            </label>
          ))}
        </FieldGroup>
        {patterns.length > 0 && (
          <Tick form={form} name="sessions" standing={false}>
            {t('new.sessions')}
          </Tick>
        )}
      </section>
      <div className="form-actions">
        <SubmitButton>{t('new.make')}</SubmitButton>
        <a href={leave}>{t('leave')}</a>
      </div>
    </form>
  )
}
