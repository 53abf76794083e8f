'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Field } from '@/components/form/field'
import { FileInput } from '@/components/form/file-input'
import { fileLimits } from '@/domain/answer-file/schema'
import { mostOf, paperReaders } from '@/domain/meeting-notes/schema'

type Props = { address: string; refused: string | null; megabytes: number }

/** A paper to be brought; an ordinary form, since a file is sent by itself, with or without script. */
export function PaperForm({ address, refused, megabytes }: Props) {
  const t = useTranslations('bilateralNotes.papers')
  const sendingWords = useTranslations('form')
  const [sending, setSending] = useState(false)
  const [code, setCode] = useState(refused)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (code) input.current?.focus()
  }, [code])
  const send = (event: FormEvent) => {
    const file = input.current?.files?.[0]
    const refusal = !file ? 'file_missing' : file.size > fileLimits.bytes ? 'file_too_heavy' : null
    if (sending || refusal) event.preventDefault()
    if (refusal) setCode(refusal)
    else setSending(true)
  }
  const details = { megabytes, megapixels: fileLimits.pixels / 1_000_000, most: mostOf.papers }
  return (
    <form
      className="notes-form"
      method="post"
      encType="multipart/form-data"
      action={address}
      onSubmit={send}
      noValidate
    >
      <Field
        name="file"
        label={t('file')}
        hint={t('hint', { megabytes })}
        issue={code ? { code, details } : undefined}
      >
        {(control) => (
          <FileInput
            {...control}
            ref={input}
            accept="application/pdf,image/jpeg,image/png,image/webp"
            onChange={() => setCode(null)}
          />
        )}
      </Field>
      <Field name="readers" label={t('readers')}>
        {(control) => (
          <select {...control} className="select" defaultValue="own">
            {paperReaders.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <button className="btn" type="submit" aria-disabled={sending || undefined}>
          {sending ? sendingWords('sending') : t('add')}
        </button>
      </p>
    </form>
  )
}
