'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { SelectField, Ticks } from '@/components/manage/frame-fields'
import { limits, modes } from '@/domain/timetable/schema'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  /** Meetings that stand and are still to come, with their time. */
  coming: readonly (readonly [id: string, words: string])[]
  standing: { mode: string; seconds: string }
}

/** What may move, how long it may take, and what stays where it is. */
export function StartForm({ action, hidden, coming, standing }: Props) {
  const t = useTranslations('optimise')
  const form = useForm(action)
  const labels = {
    mode: t('mode'),
    seconds: t('seconds'),
    fairness: t('fairness'),
    'keep[]': t('keep'),
  }
  return (
    <form className="timetable-form" action={form.send} noValidate data-keep>
      <ErrorSummary state={form.state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldGroup name="mode" label={labels.mode} issue={form.issue('mode')}>
        {modes.map((mode) => (
          <label className="check check-long" key={mode}>
            <input
              type="radio"
              name="mode"
              value={mode}
              defaultChecked={form.text('mode', standing.mode) === mode}
            />
            {t(`modes.${mode}`)}
          </label>
        ))}
      </FieldGroup>
      <div className="timetable-fields">
        <SelectField form={form} name="seconds" label={labels.seconds} standing={standing.seconds}>
          {limits.map((one) => [String(one), t(`limits.${one}`)] as const)}
        </SelectField>
        <SelectField form={form} name="fairness" label={labels.fairness} hint={t('fairnessHint')} standing="">
          {[
            ['', t('anyFairness')] as const,
            ...[0, 1, 2, 3, 4, 5].map((count) => [String(count), t('atMost', { count })] as const),
          ]}
        </SelectField>
      </div>
      {coming.length > 0 && (
        <details className="timetable-keep">
          <summary>{labels['keep[]']}</summary>
          <FieldGroup name="keep[]" label={labels['keep[]']} hint={t('keepHint')}>
            <Ticks form={form} name="keep[]" standing={[]}>
              {coming}
            </Ticks>
          </FieldGroup>
        </details>
      )}
      <SubmitButton>{t('start')}</SubmitButton>
    </form>
  )
}
