'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Form } from '@/components/form/use-form'
import { TextRow } from '@/components/manage/frame-fields'
import type { StoredOption } from '@/domain/registration-form/schema'

type Props = { form: Form<unknown>; options: StoredOption[]; languages: string[] }

/** A line per possibility and three empty ones; with script as many more as are wanted. Shown for kinds that have them. */
export function OptionLines({ form, options, languages }: Props) {
  const t = useTranslations('formSetup.question')
  const [added, setAdded] = useState(0)
  const typed = form.state && !form.state.ok ? form.state.typed : {}
  // Lines that were typed into come back, however many they were.
  const lines = Math.max(
    options.length + 3,
    ...Object.keys(typed).map((name) => Number(/^options\.(\d+)\./.exec(name)?.[1] ?? -1) + 1),
  )
  return (
    <fieldset className="group topics when-options">
      <legend>{t('options')}</legend>
      <p className="hint">{t('optionsHint')}</p>
      <ol className="topic-lines">
        {Array.from({ length: lines + added }, (_, index) => (
          <li key={index}>
            <input
              type="hidden"
              name={`options.${index}.value`}
              value={form.text(`options.${index}.value`, options[index]?.value ?? '')}
            />
            <TextRow
              form={form}
              name={`options.${index}.label`}
              label={t('option', { number: String(index + 1) })}
              standing={options[index]?.label ?? {}}
              languages={languages}
              max={200}
            />
          </li>
        ))}
      </ol>
      <button className="btn btn-plain" type="button" onClick={() => setAdded(added + 1)}>
        {t('moreOptions')}
      </button>
    </fieldset>
  )
}
