'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { type ReminderKind, reminderKinds } from '@/domain/message/schema'

type Props = {
  action: FormAction<unknown>
  hidden: { summitId: string; slug: string }
  days: Record<ReminderKind, number | null>
}

const kinds = Object.keys(reminderKinds) as ReminderKind[] // the keys of that object

/** Which reminders are sent, and after or before how many days; an empty field sends none. */
export function ReminderForm({ action, hidden, days }: Props) {
  const t = useTranslations('letters.reminders')
  const { send, state, text, issue } = useForm(action)
  const labels = Object.fromEntries(kinds.map((kind) => [kind, t(`${kind}.label`)]))
  return (
    <form className="form" action={send} key={state?.answer ?? 'first'} noValidate>
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="fields">
        {kinds.map((kind) => (
          <Field
            key={kind}
            name={kind}
            label={t(`${kind}.label`)}
            hint={t(`${kind}.hint`, { days: String(reminderKinds[kind]) })}
            optional
            issue={issue(kind)}
          >
            {(control) => (
              <input
                {...control}
                className="input num"
                inputMode="numeric"
                autoComplete="off"
                maxLength={3}
                defaultValue={text(kind, days[kind] === null ? '' : String(days[kind]))}
              />
            )}
          </Field>
        ))}
      </div>
      <SubmitButton kind="quiet">{t('save')}</SubmitButton>
    </form>
  )
}
