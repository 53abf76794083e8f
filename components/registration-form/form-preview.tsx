'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AboutFields } from '@/components/registration/about-fields'
import { DayFields } from '@/components/registration/day-fields'
import { QuestionFields } from '@/components/registration/question-fields'
import type { StepView } from '@/components/registration/step-view'
import { answersTyped } from '@/components/registration/typed-answers'
import type { Form } from '@/components/form/use-form'
import { questionsOfStep, stepsOf } from '@/domain/registration/step-rules'

/** A form that is sent to nobody: its fields show what stands. */
const unsent: Form<unknown> = {
  send: () => undefined,
  state: null,
  pending: false,
  text: (_name, standing) => standing,
  list: (_name, standing) => standing,
  issue: () => undefined,
}

/** The form as somebody of a category fills it in, all steps below one another; it follows what is chosen, and is never sent. */
export function FormPreview({ view }: { view: StepView }) {
  const t = useTranslations('registration.steps')
  const [answers, setAnswers] = useState(view.answers)
  const form = { category: view.category, questions: view.questions, answers }
  return (
    <form
      className="form form-preview"
      onSubmit={(event) => event.preventDefault()}
      onInput={(event) => setAnswers(answersTyped(event.currentTarget, view.questions))}
    >
      {stepsOf(form).map((step) => (
        <section key={step} aria-label={t(step)}>
          {step !== 'check' && <h2>{t(step)}</h2>}
          {step === 'about' && <AboutFields form={unsent} view={view} />}
          {step === 'days' && <DayFields form={unsent} view={view} />}
          {(step === 'questions' || step === 'privacy') && (
            <QuestionFields form={unsent} questions={questionsOfStep(form, step)} view={view} />
          )}
        </section>
      ))}
    </form>
  )
}
