'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { type Step, questionsOfStep } from '@/domain/registration/step-rules'
import { AboutFields } from './about-fields'
import { DayFields } from './day-fields'
import { useFieldLabels } from './field-labels'
import { withNamedFaults } from './named-faults'
import { QuestionFields } from './question-fields'
import { SavingLine } from './saving-line'
import type { StepView } from './step-view'
import { answersTyped } from './typed-answers'
import { useAutosave } from './use-autosave'

type Props = {
  action: FormAction<unknown>
  keep: FormAction<unknown>
  pageKey: string
  step: Exclude<Step, 'check'>
  view: StepView
}

const carried = ['key', 'id']

/** One step of a registration: one short page, saved as it is typed and when it is sent. */
export function StepForm({ action, keep, pageKey, step, view }: Props) {
  const t = useTranslations('registration.step')
  const form = withNamedFaults(useForm(action), view.questions)
  const element = useRef<HTMLFormElement>(null)
  const autosave = useAutosave(element, keep, carried)
  const labels = useFieldLabels(view, useLocale())
  const [answers, setAnswers] = useState(view.answers)
  const asksQuestions = step === 'questions' || step === 'privacy'
  const questions = asksQuestions
    ? questionsOfStep({ category: view.category, questions: view.questions, answers }, step)
    : []
  return (
    <form
      ref={element}
      className="form"
      action={form.send}
      data-keep
      noValidate
      onInput={(event) =>
        asksQuestions && setAnswers({ ...view.answers, ...answersTyped(event.currentTarget, view.questions) })
      }
    >
      <ErrorSummary state={form.state} labels={labels} />
      <input type="hidden" name="key" value={pageKey} />
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="step" value={step} />
      {step === 'about' && <AboutFields form={form} view={view} />}
      {step === 'days' && <DayFields form={form} view={view} />}
      {asksQuestions && <QuestionFields form={form} questions={questions} view={view} />}
      <div className="form-actions">
        <SubmitButton name="go" value="on">
          {t('on')}
        </SubmitButton>
        <SubmitButton kind="plain" name="go" value="later">
          {t('later')}
        </SubmitButton>
      </div>
      <SavingLine autosave={autosave} />
    </form>
  )
}
