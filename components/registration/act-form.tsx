'use client'

import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { RefusalNote } from './refusal-note'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  label: string
  kind?: 'primary' | 'danger' | 'plain' | 'quiet'
}

/** One button that does one thing. */
export function ActForm({ action, hidden, label, kind = 'quiet' }: Props) {
  const { send, state } = useForm(action)
  return (
    <form className="act" action={send}>
      <RefusalNote state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind={kind}>{label}</SubmitButton>
    </form>
  )
}
