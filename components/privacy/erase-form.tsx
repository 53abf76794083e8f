'use client'

import { ErrorSummary } from '@/components/form/error-summary'
import { Field, FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { renamedFields } from '@/components/form/renamed-fields'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  /** Tells this form's fields from those of another on the page. */
  id: string
  words: { understood: string; box: string; submit: string; reason?: string; reasonHint?: string }
  /** What this browser has to forget at the same time. */
  onSend?: () => void
}

/** Erases a person, once a box says that there is no way back; the desk says how they asked, too. */
export function EraseForm({ action, hidden, id, words, onSend }: Props) {
  const { send, state, text, list, issue } = useForm(action)
  const [box, why] = [`understood-${id}`, `reason-${id}`]
  return (
    <form className="form" action={send} onSubmit={onSend} noValidate>
      <ErrorSummary
        state={renamedFields(state, (name) => `${name}-${id}`)}
        labels={{ [box]: words.understood, [why]: words.reason ?? '' }}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {words.reason !== undefined && (
        <Field name={why} label={words.reason} hint={words.reasonHint} issue={issue('reason')}>
          {(control) => (
            <input
              {...control}
              name="reason"
              className="input"
              maxLength={500}
              autoComplete="off"
              defaultValue={text('reason', '')}
            />
          )}
        </Field>
      )}
      <FieldGroup name={box} label={words.understood} issue={issue('understood')}>
        <label className="choice">
          <input
            type="checkbox"
            name="understood"
            value="yes"
            defaultChecked={list('understood', []).includes('yes')}
          />
          <span>{words.box}</span>
        </label>
      </FieldGroup>
      <SubmitButton kind="danger">{words.submit}</SubmitButton>
    </form>
  )
}
