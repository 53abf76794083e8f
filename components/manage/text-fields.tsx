'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/form/field'
import { capital } from '@/components/session/language-list'
import { type TextField, textLimits } from '@/domain/session/schema'
import { languageName } from '@/domain/shared/language'
import type { SessionFieldProps as Props } from './session-field-props'
import { useFieldLabels } from './session-fields'

/** Title and abstract, a column per language, in the order of the summit's languages on every page. */
export function TextFields(props: Props) {
  const t = useTranslations('sessionForm')
  return (
    <section className="form-part" aria-labelledby="part-texts">
      <h2 id="part-texts">{t('texts')}</h2>
      <TextPair {...props} field="title" />
      <TextPair {...props} field="abstract" long />
    </section>
  )
}

/** One text in every content language, side by side, with what it lacks and the way to say that it is right. */
export function TextPair(props: Props & { field: TextField; long?: boolean; hint?: string }) {
  const { form, content, contentLanguages, stale, missing, field, long, hint } = props
  const t = useTranslations('sessionForm')
  const locale = useLocale()
  const { textLabel } = useFieldLabels(contentLanguages)
  return (
    <div className="pair">
      {contentLanguages.map((language) => {
        const name = `${field}.${language}`
        const shown = {
          lang: language,
          maxLength: textLimits[field],
          defaultValue: form.text(name, content[field][language] ?? ''),
          spellCheck: true,
        }
        return (
          <div key={language}>
            <Field name={name} label={textLabel(field, language)} issue={form.issue(name)} hint={hint}>
              {(control) =>
                long ? (
                  <textarea {...control} {...shown} className="textarea" />
                ) : (
                  <input {...control} {...shown} className="input" />
                )
              }
            </Field>
            {missing.includes(name) && (
              <p className="state-tags">
                <span className="tag tag-block">{t('missingMark')}</span>
              </p>
            )}
            {stale.includes(name) && (
              <p className="state-tags">
                <span className="tag tag-warn">{t('staleMark')}</span>
                <label className="check">
                  <input
                    type="checkbox"
                    name="confirmed[]"
                    value={name}
                    defaultChecked={form.list('confirmed[]', []).includes(name)}
                  />
                  {t('stillRight', { language: capital(languageName(language, locale)) })}
                </label>
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
