'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { questionsOfStep } from '@/domain/registration/step-rules'
import { AboutFields } from './about-fields'
import { DayFields } from './day-fields'
import { useFieldLabels } from './field-labels'
import { withNamedFaults } from './named-faults'
import { QuestionFields } from './question-fields'
import type { StepView } from './step-view'
import { answersTyped } from './typed-answers'

type Props = {
  action: FormAction<unknown>
  pageKey: string
  view: StepView
  /** Its own page, without the form. */
  back: string
  /** This page, read anew. */
  here: string
}

/** Changes what was sent. Saved over by somebody else meanwhile, it says so, and what was typed is still there. */
export function EditForm({ action, pageKey, view, back, here }: Props) {
  const t = useTranslations('registration.edit')
  const form = withNamedFaults(useForm(action), view.questions)
  const element = useRef<HTMLFormElement>(null)
  const labels = useFieldLabels(view, useLocale())
  const [answers, setAnswers] = useState(view.answers)
  const asked = { category: view.category, questions: view.questions, answers }
  const { state } = form
  return (
    <form
      ref={element}
      className="form"
      action={form.send}
      data-keep
      noValidate
      onInput={(event) =>
        setAnswers({ ...view.answers, ...answersTyped(event.currentTarget, view.questions) })
      }
    >
      <ErrorSummary state={state} labels={labels} />
      {state?.ok === false && state.code === 'registration_changed' && (
        <p>
          <a href={here}>{t('anew')}</a>
        </p>
      )}
      <input type="hidden" name="key" value={pageKey} />
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <AboutFields form={form} view={view} />
      {view.category.needsDays && <DayFields form={form} view={view} />}
      <QuestionFields form={form} questions={questionsOfStep(asked, 'questions')} view={view} />
      <QuestionFields form={form} questions={questionsOfStep(asked, 'privacy')} view={view} />
      <div className="form-actions">
        <SubmitButton>{t('save')}</SubmitButton>
        <a className="btn btn-plain" href={back}>
          {t('back')}
        </a>
      </div>
    </form>
  )
}
