'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import type { DeskActKind } from '@/domain/registration/desk-schema'

type Props = {
  action: FormAction<unknown>
  act: DeskActKind
  /** How many it would change: what its button says. */
  changes: number
  /** Names and values, a name once for each of its values. */
  hidden: [string, string][]
}

/** Does what the page has just said: asks for a reason where one is needed, and sends. */
export function DeskActForm({ action, act, changes, hidden }: Props) {
  const t = useTranslations('desk')
  const { send, state, text, issue } = useForm(action)
  const asks = act === 'decline' || act === 'prioritise' || act === 'cancel' || act === 'change_category'
  const needs = act === 'decline' || act === 'prioritise'
  return (
    <form className="form desk-act-form" action={send} noValidate>
      <ErrorSummary state={state} labels={{ reason: t('act.reason') }} />
      {hidden.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      {asks && (
        <Field
          name="reason"
          label={t('act.reason')}
          hint={t(`act.reasonHint.${act}`)}
          optional={!needs}
          issue={issue('reason')}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              autoComplete="off"
              maxLength={500}
              defaultValue={text('reason', '')}
            />
          )}
        </Field>
      )}
      {act === 'decline' && (
        <label className="choice">
          <input
            type="checkbox"
            name="tell"
            value="1"
            defaultChecked={state === null || text('tell', '') === '1'}
          />
          <span>{t('act.tell')}</span>
        </label>
      )}
      <SubmitButton kind={act === 'decline' || act === 'cancel' ? 'danger' : 'primary'}>
        {t(`acts.${act}.do`, { count: changes })}
      </SubmitButton>
    </form>
  )
}
