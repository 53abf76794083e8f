'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field, FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SavedNote } from '@/components/form/saved-note'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import type { AccountInput } from '@/domain/account/schema'
import type { Language } from '@/domain/shared/language'

type Props = {
  action: FormAction<AccountInput>
  name: string
  language: Language
}

// Each language is called by its own name, whichever the page's is.
const ownNames: Record<Language, string> = { en: 'English', fr: 'Français' }

/** The holder's name, and the language of their mails. */
export function AccountForm({ action, name, language }: Props) {
  const t = useTranslations('account')
  const { send, state, text, issue } = useForm(action)
  const chosen = text('language', state?.ok ? state.value.language : language)
  return (
    <form className="form" action={send} data-keep noValidate>
      <ErrorSummary state={state} labels={{ name: t('name'), language: t('language') }} />
      <SavedNote state={state}>{t('saved')}</SavedNote>
      <Field name="name" label={t('name')} hint={t('nameHint')} issue={issue('name')}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="name"
            maxLength={200}
            defaultValue={text('name', state?.ok ? state.value.name : name)}
          />
        )}
      </Field>
      <FieldGroup name="language" label={t('language')} hint={t('languageHint')} issue={issue('language')}>
        {(['en', 'fr'] as const).map((code) => (
          <label className="choice" key={`${code} ${chosen}`}>
            <input type="radio" name="language" value={code} defaultChecked={chosen === code} />
            <span lang={code}>{ownNames[code]}</span>
          </label>
        ))}
      </FieldGroup>
      <SubmitButton>{t('save')}</SubmitButton>
    </form>
  )
}
