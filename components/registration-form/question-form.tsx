'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FieldGroup } from '@/components/form/field'
import type { FormState } from '@/components/form/form-state'
import { InputField, SelectField, TextRow, Tick, Ticks, useTextLabel } from '@/components/manage/frame-fields'
import { FrameForm } from '@/components/manage/frame-form'
import { type Carried, useFrameForm } from '@/components/manage/use-frame-form'
import type { Clash } from '@/domain/change/schema'
import { questionKinds } from '@/domain/registration/schema'
import { kindsAfter } from '@/domain/registration-form/question-rules'
import type { QuestionFields } from '@/domain/registration-form/schema'
import { pickText } from '@/domain/shared/language'
import { OptionLines } from './option-lines'

/** A question that another one can follow from, with the answers that it can follow. */
export type Leader = { code: string; label: string; values: (readonly [value: string, label: string])[] }

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  carried: Carried
  /** Null for one to be added. */
  fields: QuestionFields | null
  /** How often it has been answered. */
  answers: number
  usualRetention: string
  categories: (readonly [code: string, name: string])[]
  leaders: Leader[]
  languages: string[]
  timeZone: string
  saved: number | null
  leave: string
}

const texts = ['label', 'help', 'purpose'] as const

/** A question: what is asked, of whom, what for, and until when the answers are kept. */
export function QuestionForm(props: Props) {
  const { action, carried, fields, answers, usualRetention, categories, leaders, languages } = props
  const t = useTranslations('formSetup.question')
  const words = useTranslations('formSetup')
  const locale = useLocale()
  const state = useFrameForm(action, carried, `question.${carried.id ?? ''}`, props.saved)
  const { form } = state
  const textLabel = useTextLabel()
  const kinds = fields && answers > 0 ? kindsAfter(fields.kind) : questionKinds
  const options = (fields?.options ?? []).filter(({ retired }) => !retired)
  const gone = (fields?.options ?? []).filter(({ retired }) => retired)
  const labels: Record<string, string> = {
    ...Object.fromEntries(
      (['kind', 'options', 'required', 'identity', 'retainUntil', 'shownWhen', 'categories'] as const).map(
        (field) => [field, t(field)],
      ),
    ),
    'categories[]': t('categories'),
    'shownWhen[]': t('shownWhen'),
    ...Object.fromEntries(
      languages.flatMap((language) => [
        ...texts.map((field) => [`${field}.${language}`, textLabel(t(field), language)]),
        ...Array.from({ length: 100 }, (_, index) => [
          `options.${index}.label.${language}`,
          textLabel(t('option', { number: String(index + 1) }), language),
        ]),
      ]),
    ),
  }
  const say = ({ field }: Clash, value: unknown): string => {
    if (value === null) return ''
    if (typeof value === 'boolean') return words(value ? 'yes' : 'no')
    if (field === 'kind') return t(`kinds.${value as 'text'}`) // by the schema of the row, as those below
    if (field === 'options')
      return (value as QuestionFields['options']).map(({ label }) => pickText(label, locale)).join('\n')
    if (field === 'categories') return (value as string[]).join(', ')
    if (field === 'shownWhen') return saidCondition(value as QuestionFields['shownWhen'])
    return String(value)
  }
  const saidCondition = (when: QuestionFields['shownWhen']) => {
    const leader = leaders.find(({ code }) => code === when?.question)
    return leader ? `${leader.label}: ${when?.is.join(', ') ?? ''}` : ''
  }
  const condition = fields?.shownWhen
  return (
    <div className="question-form">
      <FrameForm
        state={state}
        labels={labels}
        clash={{ label: ({ field }) => labels[field] ?? field, say }}
        timeZone={props.timeZone}
        submit={t(fields ? 'save' : 'add')}
        leave={props.leave}
      >
        <div className="fields fields-top">
          <SelectField
            form={form}
            name="kind"
            label={t('kind')}
            hint={answers > 0 ? t('kindFixed') : undefined}
            standing={fields?.kind ?? 'text'}
          >
            {kinds.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
          </SelectField>
          <InputField
            form={form}
            name="retainUntil"
            label={t('retainUntil')}
            hint={t('retainHint')}
            type="date"
            standing={fields?.retainUntil ?? usualRetention}
          />
        </div>
        <TextRow
          form={form}
          name="label"
          label={t('label')}
          standing={fields?.label ?? {}}
          languages={languages}
          max={300}
        />
        <OptionLines form={form} options={options} languages={languages} />
        {gone.length > 0 && (
          <p className="quiet small">
            {t('gone', { list: gone.map(({ label }) => pickText(label, locale)).join(', ') })}
          </p>
        )}
        <TextRow
          form={form}
          name="help"
          label={t('help')}
          standing={fields?.help ?? {}}
          languages={languages}
          max={1000}
          long
          optional
        />
        <TextRow
          form={form}
          name="purpose"
          label={t('purpose')}
          hint={t('purposeHint')}
          standing={fields?.purpose ?? {}}
          languages={languages}
          max={1000}
        />
        <div>
          <Tick form={form} name="required" standing={fields?.required ?? false}>
            {t('required')}
          </Tick>
          <div className="when-identity">
            <Tick form={form} name="identity" standing={fields?.identity ?? false}>
              {t('identity')}
            </Tick>
          </div>
        </div>
        {categories.length > 0 && (
          <FieldGroup
            name="categories"
            label={t('categories')}
            hint={t('categoriesHint')}
            issue={form.issue('categories[]')}
          >
            <Ticks form={form} name="categories[]" standing={fields?.categories ?? []}>
              {categories}
            </Ticks>
          </FieldGroup>
        )}
        {leaders.length > 0 && (
          <details open={Boolean(condition) || form.issue('shownWhen[]') !== undefined}>
            <summary>{t('shownWhen')}</summary>
            <FieldGroup
              name="shownWhen"
              label={<span className="vh">{t('shownWhen')}</span>}
              hint={t('shownWhenHint')}
              issue={form.issue('shownWhen[]')}
            >
              {leaders.map(({ code, label, values }) => (
                <div key={code} className="leader">
                  <p>{label}</p>
                  <Ticks
                    form={form}
                    name="shownWhen[]"
                    standing={
                      condition?.question === code ? condition.is.map((value) => `${code}=${value}`) : []
                    }
                  >
                    {values.map(([value, words]) => [`${code}=${value}`, words] as const)}
                  </Ticks>
                </div>
              ))}
            </FieldGroup>
          </details>
        )}
      </FrameForm>
    </div>
  )
}
