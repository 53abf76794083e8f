'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import type { Attendance } from '@/domain/speaker/schema'

type Props = { action: FormAction<unknown>; pageKey: string; attendance: Attendance }

/** One button for yes and one for no; what was answered may be answered otherwise. */
export function AnswerForms({ action, pageKey, attendance }: Props) {
  return (
    <div className="answers">
      {attendance !== 'confirmed' && (
        <AnswerForm action={action} pageKey={pageKey} answer="confirmed" first={attendance === 'unknown'} />
      )}
      {attendance !== 'declined' && (
        <AnswerForm action={action} pageKey={pageKey} answer="declined" first={false} />
      )}
    </div>
  )
}

type OneProps = {
  action: FormAction<unknown>
  pageKey: string
  answer: 'confirmed' | 'declined'
  /** The one that most people press. */
  first: boolean
}

function AnswerForm({ action, pageKey, answer, first }: OneProps) {
  const t = useTranslations('speaking')
  const { send, state } = useForm(action)
  return (
    <form action={send}>
      <input type="hidden" name="key" value={pageKey} />
      <input type="hidden" name="attendance" value={answer} />
      <ErrorSummary state={state} labels={{}} />
      <SubmitButton kind={first ? 'primary' : 'quiet'}>{t(`answer.${answer}`)}</SubmitButton>
    </form>
  )
}
