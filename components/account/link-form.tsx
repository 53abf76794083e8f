'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { LINK_MINUTES } from '@/domain/account/rules'

type Props = {
  action: FormAction<null>
  /** Path of the site to go on to once signed in. */
  callback: string | null
}

/** Asks for a link by mail. */
export function LinkForm({ action, callback }: Props) {
  const t = useTranslations('signIn')
  const language = useLocale()
  const { send, state, text, issue } = useForm(action)
  return (
    <form className="form" action={send} data-keep noValidate>
      <ErrorSummary state={state} labels={{ email: t('email') }} />
      <input type="hidden" name="language" value={language} />
      {callback && <input type="hidden" name="callback" value={callback} />}
      <Field
        name="email"
        label={t('email')}
        hint={t('emailHint', { minutes: LINK_MINUTES })}
        issue={issue('email')}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            type="email"
            autoComplete="email"
            spellCheck={false}
            defaultValue={text('email', '')}
          />
        )}
      </Field>
      <SubmitButton>{t('sendLink')}</SubmitButton>
    </form>
  )
}
