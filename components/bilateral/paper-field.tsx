'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Field } from '@/components/form/field'
import { FileInput } from '@/components/form/file-input'
import type { Form } from '@/components/form/use-form'
import { SelectField } from '@/components/manage/frame-fields'
import { fileLimits } from '@/domain/answer-file/schema'
import { paperReaders } from '@/domain/meeting-notes/schema'

const megabytes = fileLimits.bytes / 1024 / 1024

type Props = {
  form: Form<unknown>
  input: RefObject<HTMLInputElement | null>
  /** What was chosen is too heavy to be sent at all. */
  heavy: boolean
  onChange: () => void
}

/** A paper that goes with a request, and who reads it. */
export function PaperField({ form, input, heavy, onChange }: Props) {
  const t = useTranslations('bilateralNotes.papers')
  return (
    <>
      <Field
        name="paper"
        label={t('withRequest')}
        hint={t('withRequestHint', { megabytes })}
        issue={heavy ? { code: 'file_too_heavy', details: { megabytes } } : form.issue('paper')}
        optional
      >
        {(control) => (
          <FileInput
            {...control}
            ref={input}
            accept="application/pdf,image/jpeg,image/png,image/webp"
            onChange={onChange}
          />
        )}
      </Field>
      <SelectField form={form} name="readers" label={t('readers')} standing="both">
        {paperReaders.map((one) => [one, t(one)] as const)}
      </SelectField>
    </>
  )
}
