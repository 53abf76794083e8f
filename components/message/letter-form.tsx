'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction, FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { WordFields, useWordLabels } from './word-fields'

type Props = {
  action: FormAction<unknown>
  hidden: { summitId: string; slug: string; kind: string }
  /** `subject.en`, …: the organisers' words, else the standard ones. */
  standing: Record<string, string>
  /** Names that can be filled in. */
  placeholders: readonly string[]
}

/** Words a letter that is sent by itself. */
export function LetterForm({ action, hidden, standing, placeholders }: Props) {
  const t = useTranslations('letters')
  const form = useForm(action)
  const { state, send } = form
  const id = `${hidden.kind}-`
  const labels = useWordLabels(id)
  return (
    <form className="frame-form letters" action={send} key={state?.answer ?? 'first'} noValidate data-keep>
      <ErrorSummary state={named(state, id)} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <WordFields form={form} standing={standing} id={id} />
      <p className="hint">{t('fills', { list: placeholders.map((name) => `{${name}}`).join(', ') })}</p>
      <SubmitButton kind="quiet">{t('save')}</SubmitButton>
    </form>
  )
}

/** The same answer with its fields called as this form's are, so that the summary leads to them. */
function named(state: FormState, id: string): FormState {
  if (!state || state.ok) return state
  const fields = Object.entries(state.fields).map(([name, issue]) => [`${id}${name}`, issue] as const)
  return { ...state, fields: Object.fromEntries(fields) }
}
