'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { ChangedList } from './changed-list'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  submit: string
  kind?: 'primary' | 'quiet'
  /** Names of the meetings and delegations that a refusal may speak of, by id. */
  names?: Record<string, string>
}

/** One press: apply, put away, take back. Where something has changed since, it says what. */
export function ActForm({ action, hidden, submit, kind = 'quiet', names = {} }: Props) {
  const t = useTranslations('optimise')
  const form = useForm(action)
  const { state } = form
  const changed = state && !state.ok ? state.details['changed'] : undefined
  return (
    <form className="timetable-act" action={form.send} noValidate>
      <ErrorSummary state={state} labels={{}} />
      {Array.isArray(changed) && (
        <ChangedList
          // As the verb's refusals have them.
          changed={changed as { kind: 'meeting' | 'place' | 'delegation' | 'rules'; id?: string }[]}
          names={names}
          say={(what, name) => t(`changed.${what}`, { name })}
        />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind={kind}>{submit}</SubmitButton>
    </form>
  )
}
