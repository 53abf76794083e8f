'use client'

import { useTranslations } from 'next-intl'
import { Field, FieldGroup } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { languages } from '@/domain/shared/language'
import { CountryOptions } from './country-options'
import type { StepView } from './step-view'

type Props = { form: Form<unknown>; view: StepView }

/** Who one is, as the pass and the letters need it. */
export function AboutFields({ form: { text, issue }, view: { person, countries } }: Props) {
  const t = useTranslations('registration.about')
  const names = useTranslations('registration.languages')
  return (
    <>
      <Field name="name" label={t('name')} hint={t('nameHint')} issue={issue('name')}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="name"
            dir="auto"
            maxLength={200}
            defaultValue={text('name', person.name)}
          />
        )}
      </Field>
      <Field name="organisation" label={t('organisation')} optional issue={issue('organisation')}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="organization"
            dir="auto"
            maxLength={200}
            defaultValue={text('organisation', person.organisation)}
          />
        )}
      </Field>
      <Field name="state" label={t('state')} hint={t('stateHint')} optional issue={issue('state')}>
        {(control) => (
          <select {...control} className="select" defaultValue={text('state', person.state ?? '')}>
            <CountryOptions countries={countries} none={t('noState')} />
          </select>
        )}
      </Field>
      <FieldGroup name="language" label={t('language')} hint={t('languageHint')} issue={issue('language')}>
        {languages.map((language) => (
          <label className="choice" key={language}>
            <input
              type="radio"
              name="language"
              value={language}
              defaultChecked={text('language', person.language) === language}
            />
            <span lang={language}>{names(language)}</span>
          </label>
        ))}
      </FieldGroup>
    </>
  )
}
