'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { languages } from '@/domain/shared/language'

type Props = {
  form: Form<unknown>
  /** Text of each field as it stands: `subject.en`. */
  standing: Record<string, string>
  /** Tells these fields from those of another form of the page. */
  id?: string
}

/** Subject and words of a letter in both languages, side by side. */
export function WordFields({ form, standing, id = '' }: Props) {
  const t = useTranslations('letters')
  return (
    <>
      {(['subject', 'body'] as const).map((of) => (
        <div className="pair" key={of}>
          {languages.map((language) => {
            const name = `${of}.${language}`
            const shown = {
              lang: language,
              spellCheck: true,
              defaultValue: form.text(name, standing[name] ?? ''),
            }
            return (
              <Field
                key={language}
                name={`${id}${name}`}
                label={t(`${of}.${language}`)}
                issue={form.issue(name)}
              >
                {(control) =>
                  of === 'body' ? (
                    <textarea
                      {...control}
                      {...shown}
                      name={name}
                      className="textarea"
                      rows={9}
                      maxLength={5000}
                    />
                  ) : (
                    <input
                      {...control}
                      {...shown}
                      name={name}
                      className="input"
                      autoComplete="off"
                      maxLength={150}
                    />
                  )
                }
              </Field>
            )
          })}
        </div>
      ))}
    </>
  )
}

/** The labels of those fields, for the summary of errors. */
export function useWordLabels(id = ''): Record<string, string> {
  const t = useTranslations('letters')
  return Object.fromEntries(
    (['subject', 'body'] as const).flatMap((of) =>
      languages.map((language) => [`${id}${of}.${language}`, t(`${of}.${language}`)]),
    ),
  )
}
