'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { InputField, SelectField, Ticks } from '@/components/manage/frame-fields'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  standing: { name: string; email: string; language: string; languages: string[] }
  /** Each day of meetings with its name, and the hours of it that stand. */
  days: readonly { date: string; name: string; from: string; until: string }[]
  languages: readonly (readonly [code: string, name: string])[]
  isNew: boolean
}

/** Somebody who interprets: name, languages, hours of work by day. */
export function InterpreterForm({ action, hidden, standing, days, languages, isNew }: Props) {
  const t = useTranslations('bilateralRules')
  const form = useForm(action)
  const { state } = form
  const of = (day: string, part: 'from' | 'until') => t(`interpreters.${part}On`, { day })
  const labels = {
    ...{ name: t('interpreters.name'), email: t('interpreters.email') },
    language: t('interpreters.letters'),
    ...{ 'languages[]': t('interpreters.languages'), languages: t('interpreters.languages') },
    ...Object.fromEntries(
      days.flatMap(({ date, name }) =>
        (['from', 'until'] as const).map((part) => [`hours.${date}.${part}`, of(name, part)]),
      ),
    ),
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
      <div className="fields fields-top">
        <InputField form={form} name="name" label={labels.name} standing={standing.name} max={200} />
        <InputField
          {...{ form, name: 'email', label: labels.email, standing: standing.email, max: 254 }}
          inputMode="email"
          optional
        />
        <SelectField form={form} name="language" label={labels.language} standing={standing.language}>
          {[
            ['en', 'English'],
            ['fr', 'Français'],
          ]}
        </SelectField>
      </div>
      <FieldGroup
        name="languages[]"
        label={t('interpreters.languages')}
        hint={t('interpreters.languagesHint')}
        issue={form.issue('languages[]') ?? form.issue('languages')}
      >
        <Ticks form={form} name="languages[]" standing={standing.languages}>
          {languages}
        </Ticks>
      </FieldGroup>
      <fieldset className="group">
        <legend>{t('interpreters.hours')}</legend>
        <p className="hint">{t('interpreters.hoursHint')}</p>
        {days.map(({ date, name, from, until }) => (
          <div className="interpreter-hours" key={date}>
            <p>{name}</p>
            <InputField
              {...{ form, name: `hours.${date}.from`, type: 'time', standing: from }}
              label={<Short whole={of(name, 'from')}>{t('interpreters.from')}</Short>}
            />
            <InputField
              {...{ form, name: `hours.${date}.until`, type: 'time', standing: until }}
              label={<Short whole={of(name, 'until')}>{t('interpreters.until')}</Short>}
            />
          </div>
        ))}
      </fieldset>
      <p className="row">
        <SubmitButton>{isNew ? t('interpreters.add') : t('interpreters.save')}</SubmitButton>
      </p>
    </form>
  )
}

/** A short label beside the day that stands there already; whoever does not see it hears the whole. */
function Short({ whole, children }: { whole: string; children: string }) {
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className="vh">{whole}</span>
    </>
  )
}
