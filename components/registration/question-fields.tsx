'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field, FieldGroup } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { Said } from '@/components/ui/said'
import type { AnswerValue, Question } from '@/domain/registration/schema'
import { SEALED } from '@/domain/identity-document/schema'
import { CountryOptions } from './country-options'
import type { StepView } from './step-view'

type Props = { form: Form<unknown>; questions: Question[]; view: StepView }

/** The questions of a form, each with what it is for. `asked[]` says that they were on the page. */
export function QuestionFields({ form, questions, view }: Props) {
  return questions.map((question) => (
    <div key={question.code}>
      <input type="hidden" name="asked[]" value={question.code} />
      <QuestionField form={form} question={question} view={view} />
    </div>
  ))
}

function QuestionField({
  form,
  question,
  view,
}: {
  form: Form<unknown>
  question: Question
  view: StepView
}) {
  const locale = useLocale()
  const t = useTranslations('registration.question')
  const { code, kind, options, required, label, help, purpose, identity } = question
  const name = `answers.${code}`
  const standing = view.answers[code]
  const issue = form.issue(name) ?? form.issue(`${name}[]`)
  const hint = (
    <>
      <Said text={help} locale={locale} /> <Said text={purpose} locale={locale} />{' '}
      {identity && t(standing === SEALED ? 'sealed' : 'willSeal')}
    </>
  )
  const said = <Said text={label} locale={locale} />
  const field = { name, label: said, hint, issue, optional: !required }
  // What is sealed is shown to nobody, not even to whoever has written it.
  const text = form.text(name, typeof standing === 'string' && !identity ? standing : '')
  const optional = !required && <span className="optional">{t('optional')}</span>
  switch (kind) {
    case 'choice':
      return (
        <FieldGroup
          {...field}
          label={
            <>
              {said} {optional}
            </>
          }
        >
          {offered(options, [text]).map(({ value, label: words }) => (
            <Choice
              key={value}
              type="radio"
              name={name}
              value={value}
              label={words}
              chosen={text === value}
            />
          ))}
        </FieldGroup>
      )
    case 'several': {
      const chosen = form.list(`${name}[]`, listOf(standing))
      return (
        <FieldGroup
          {...field}
          label={
            <>
              {said} {optional}
            </>
          }
        >
          {offered(options, chosen).map(({ value, label: words }) => (
            <Choice
              key={value}
              type="checkbox"
              name={`${name}[]`}
              value={value}
              label={words}
              chosen={chosen.includes(value)}
            />
          ))}
        </FieldGroup>
      )
    }
    case 'consent':
      return <Consent question={question} form={form} given={standing === true} issue={issue} />
    case 'long_text':
      return (
        <Field {...field}>
          {(control) => (
            <textarea {...control} className="textarea" dir="auto" maxLength={10_000} defaultValue={text} />
          )}
        </Field>
      )
    case 'country':
      return (
        <Field {...field}>
          {(control) => (
            <select {...control} className="select" defaultValue={text}>
              <CountryOptions countries={view.countries} none={t('noCountry')} />
            </select>
          )}
        </Field>
      )
    case 'date':
      return (
        <Field {...field}>
          {(control) => <input {...control} className="input date" type="date" defaultValue={text} />}
        </Field>
      )
    case 'text':
    case 'organisation':
      return (
        <Field {...field}>
          {(control) => (
            <input
              {...control}
              className="input"
              dir="auto"
              maxLength={500}
              autoComplete={kind === 'organisation' ? 'organization' : 'off'}
              defaultValue={text}
            />
          )}
        </Field>
      )
    case 'file':
      return null
  }
}

/** What can be chosen now, and what this person chose while it could be. */
const offered = (options: Question['options'], chosen: readonly string[]) =>
  options.filter(({ value, retired }) => !retired || chosen.includes(value))

const listOf = (value: AnswerValue | undefined): readonly string[] => (Array.isArray(value) ? value : [])

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  name: string
  value: string
  label: Question['label']
  chosen: boolean
}

function Choice({ type, name, value, label, chosen }: ChoiceProps) {
  const locale = useLocale()
  return (
    <label className="choice">
      <input type={type} name={name} value={value} defaultChecked={chosen} />
      <span>
        <Said text={label} locale={locale} />
      </span>
    </label>
  )
}

type ConsentProps = {
  question: Question
  form: Form<unknown>
  given: boolean
  issue: Parameters<typeof Field>[0]['issue']
}

/** A consent is a box of its own, never ticked beforehand, with the words that are kept with it. */
function Consent({ question, form, given, issue }: ConsentProps) {
  const locale = useLocale()
  const t = useTranslations('registration.question')
  const name = `answers.${question.code}`
  const { state } = form
  const ticked = state && !state.ok ? state.typed[name] === 'true' : given
  return (
    <FieldGroup name={name} label={t(question.required ? 'consentRequired' : 'consent')} issue={issue}>
      <label className="choice">
        <input type="checkbox" name={name} value="true" defaultChecked={ticked} />
        <span>
          <Said text={question.label} locale={locale} />
        </span>
        <span className="hint">
          <Said text={question.help} locale={locale} /> <Said text={question.purpose} locale={locale} />
        </span>
      </label>
    </FieldGroup>
  )
}
