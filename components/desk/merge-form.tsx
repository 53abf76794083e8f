'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

/** Something in which two registrations differ: its field in the form, and what each of them says. */
export type Difference = {
  name: string
  label: ReactNode
  keep: ReactNode
  drop: ReactNode
  /** What is chosen at first. */
  first: 'keep' | 'drop'
}

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; differences: Difference[] }

/** Chooses field by field, and merges. */
export function MergeForm({ action, hidden, differences }: Props) {
  const t = useTranslations('desk.merge')
  const { send, state, text } = useForm(action)
  return (
    <form className="form desk-merge" action={send} noValidate>
      <ErrorSummary state={state} labels={{}} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {differences.map(({ name, label, first, ...sides }) => (
        <fieldset className="group" key={name}>
          <legend>{label}</legend>
          <div className="choice-list">
            {(['keep', 'drop'] as const).map((side) => (
              <label className="choice" key={side}>
                <input type="radio" name={name} value={side} defaultChecked={text(name, first) === side} />
                <span dir="auto">
                  {sides[side]} <span className="small quiet">{t(`from.${side}`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <SubmitButton kind="danger">{t('do')}</SubmitButton>
    </form>
  )
}
