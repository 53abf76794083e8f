'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field, FieldGroup } from '@/components/form/field'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { type Form, useForm } from '@/components/form/use-form'
import { capital } from '@/components/session/language-list'
import type { ImportMapping, ImportQuestion } from '@/domain/interchange/schema'
import { type Text, languageName, pickText } from '@/domain/shared/language'
import { ImportProgress } from './import-progress'
import { MapColumns } from './map-columns'
import { MapQuestions } from './map-questions'
import { useTargetWords } from './target-words'

type Saved = { fileId: string }

export type MapFormProps = {
  action: (before: FormState<Saved>, form: FormData) => Promise<FormState<Saved>>
  hidden: { summitId: string; slug: string; fileId: string }
  mapping: ImportMapping
  /** Heads and first values of a table; null for a file whose fields say what they are. */
  table: { heads: string[]; samples: string[][] } | null
  /** What a column of this summit can be read as. */
  targets: string[]
  contentLanguages: string[]
  /** Whether texts of the file may lack a language. */
  asksLanguage: boolean
  sections: { name: string; count: number }[]
  questions: ImportQuestion[]
  venues: { id: string; name: Text }[]
  /** Where the progress of the comparison is asked for. */
  progress: string
}

const kinds = ['day', 'room', 'track', 'speaker'] as const

/** How a file is read: its columns, its language, what may be made, and what only a person can tell. */
export function MapForm(props: MapFormProps) {
  const { hidden, mapping, table, sections, questions, venues } = props
  const t = useTranslations('interchange')
  const locale = useLocale()
  const target = useTargetWords()
  const form = useForm(props.action)
  const { state } = form
  const labels = Object.fromEntries(
    (table?.heads ?? []).map((head, index) => [
      `columns.${index}`,
      head || t('map.noHead', { number: String(index + 1) }),
    ]),
  )
  return (
    <form
      key={state && !state.ok ? state.answer : 'first'}
      className="import-form"
      action={form.send}
      noValidate
    >
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {table && (
        <MapColumns
          form={form}
          table={table}
          columns={mapping.columns}
          targets={props.targets}
          words={target}
        />
      )}
      {props.asksLanguage ? (
        <Field
          name="language"
          label={t('map.language')}
          hint={t('map.languageHint')}
          issue={form.issue('language')}
        >
          {(control) => (
            <select {...control} className="select" defaultValue={form.text('language', mapping.language)}>
              {[...new Set([...props.contentLanguages, mapping.language])].map((language) => (
                <option key={language} value={language}>
                  {capital(languageName(language, locale))}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <input type="hidden" name="language" value={mapping.language} />
      )}
      <Empty form={form} standing={mapping.empty} />
      <Checks
        form={form}
        name="makes[]"
        label={t('map.makes')}
        standing={mapping.makes}
        choices={kinds.map((kind) => [kind, t(`map.make.${kind}`)])}
      />
      {venues.length > 1 && (
        <Field name="venueId" label={t('map.venue')} issue={form.issue('venueId')}>
          {(control) => (
            <select
              {...control}
              className="select"
              defaultValue={form.text('venueId', mapping.venueId ?? venues[0]?.id ?? '')}
            >
              {venues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {pickText(name, locale)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {sections.length > 0 && (
        <Checks
          form={form}
          name="sections[]"
          label={t('map.sections')}
          standing={mapping.sections}
          choices={sections.map(({ name, count }) => [name, t('map.section', { name, count })])}
        />
      )}
      <MapQuestions form={form} questions={questions} />
      <div className="form-actions">
        <SubmitButton>{t('map.see')}</SubmitButton>
        <ImportProgress address={props.progress} waiting={form.pending} />
      </div>
    </form>
  )
}

function Empty({ form, standing }: { form: Form<Saved>; standing: ImportMapping['empty'] }) {
  const t = useTranslations('interchange.map')
  const chosen = form.text('empty', standing)
  return (
    <FieldGroup name="empty" label={t('empty')} issue={form.issue('empty')}>
      {(['keep', 'clear'] as const).map((value) => (
        <label className="check" key={value}>
          <input type="radio" name="empty" value={value} defaultChecked={chosen === value} />
          {t(value === 'keep' ? 'emptyKeep' : 'emptyClear')}
        </label>
      ))}
    </FieldGroup>
  )
}

type ChecksProps = {
  form: Form<Saved>
  name: string
  label: string
  standing: readonly string[]
  choices: (readonly [value: string, label: string])[]
}

function Checks({ form, name, label, standing, choices }: ChecksProps) {
  const chosen = form.list(name, standing)
  return (
    <FieldGroup name={name} label={label} issue={form.issue(name)}>
      <div className="check-row">
        {choices.map(([value, words]) => (
          <label className="check" key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            {words}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
