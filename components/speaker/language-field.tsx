'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { type Language, languages } from '@/domain/shared/language'

// Each language is called by its own name, whichever the page's is.
const ownNames: Record<Language, string> = { en: 'English', fr: 'Français' }

/** The language of mails to a speaker. */
export function LanguageField({ form, standing }: { form: Form<unknown>; standing: Language }) {
  const t = useTranslations('speakerForm')
  return (
    <Field
      name="language"
      label={t('fields.language')}
      hint={t('languageHint')}
      issue={form.issue('language')}
    >
      {(control) => (
        <select {...control} className="select" defaultValue={form.text('language', standing)}>
          {languages.map((code) => (
            <option key={code} value={code} lang={code}>
              {ownNames[code]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
