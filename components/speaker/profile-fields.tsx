'use client'

import { Field } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import type { Text } from '@/domain/shared/language'
import { textLimits } from '@/domain/speaker/schema'
import { useSpeakerLabels } from './field-labels'

type Props = {
  form: Form<unknown>
  content: { position: Text; biography: Text }
  contentLanguages: string[]
}

/** What is said of a person, in every language of the summit side by side. */
export function ProfileFields({ form, content, contentLanguages }: Props) {
  const { textLabel } = useSpeakerLabels(contentLanguages, [])
  return (['position', 'biography'] as const).map((field) => (
    <div className="speaker-pair" key={field}>
      {contentLanguages.map((language) => {
        const name = `${field}.${language}`
        const shown = {
          lang: language,
          maxLength: textLimits[field],
          defaultValue: form.text(name, content[field][language] ?? ''),
          spellCheck: true,
        }
        return (
          <Field key={language} name={name} label={textLabel(field, language)} issue={form.issue(name)}>
            {(control) =>
              field === 'biography' ? (
                <textarea {...control} {...shown} className="textarea" />
              ) : (
                <input {...control} {...shown} className="input" />
              )
            }
          </Field>
        )
      })}
    </div>
  ))
}
