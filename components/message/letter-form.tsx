'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { renamedFields } from '@/components/form/renamed-fields'
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
      <ErrorSummary state={renamedFields(state, (name) => `${id}${name}`)} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <WordFields form={form} standing={standing} id={id} />
      <p className="hint">{t('fills', { list: placeholders.map((name) => `{${name}}`).join(', ') })}</p>
      <SubmitButton kind="quiet">{t('save')}</SubmitButton>
    </form>
  )
}
