'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Field } from '@/components/form/field'
import { FileInput } from '@/components/form/file-input'
import type { FieldIssue } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'
import { Icon } from '@/components/ui/icon'
import { photoLimits } from '@/domain/speaker/schema'

type Props = {
  name: string
  /** Where the picture is shown from, and where another one is sent to. */
  address: string
  /** Digest of the picture that stands; null for none. */
  photo: string | null
  /** This page, to come back to. */
  page: string
  /** What became of the picture that was sent just now: `saved`, or why not. */
  outcome: string | null
}

/**
 * A speaker's picture and the form for another one: an ordinary post, so that no script is needed. With script, what is too
 * heavy is said before it is sent.
 */
export function PhotoForm({ name, address, photo, page, outcome }: Props) {
  const t = useTranslations('speakerForm')
  const form = useTranslations('form')
  const [sending, setSending] = useState(false)
  const [issue, setIssue] = useState<FieldIssue | undefined>(
    outcome === null || outcome === 'saved' ? undefined : issueOf(outcome),
  )
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (issue) input.current?.focus()
  }, [issue])
  const send = (event: FormEvent) => {
    const file = input.current?.files?.[0]
    const refusal = !file ? 'photo_missing' : file.size > photoLimits.bytes ? 'photo_too_heavy' : null
    if (sending || refusal) event.preventDefault()
    if (refusal) setIssue(issueOf(refusal))
    else setSending(true)
  }
  return (
    <div className="photo">
      {photo === null ? (
        <p className="photo-none">{t('noPhoto')}</p>
      ) : (
        // A picture of 15 kB that only its own page shows: nothing is gained by another rendition.
        // eslint-disable-next-line @next/next/no-img-element
        <img
          className="portrait-large"
          src={`${address}?of=${photo.slice(0, 12)}`}
          width={160}
          height={160}
          alt={t('photoOf', { name })}
        />
      )}
      <form
        className="photo-send"
        method="post"
        encType="multipart/form-data"
        action={`${address}?${new URLSearchParams({ page })}`}
        onSubmit={send}
        noValidate
      >
        {outcome === 'saved' && !issue && (
          <p className="banner banner-ok" role="status">
            <Icon name="s-yours" />
            <span>{t('photoSaved')}</span>
          </p>
        )}
        <Field
          name="photo"
          label={photo === null ? t('photoAdd') : t('photoReplace')}
          hint={t('photoHint', { megabytes: photoLimits.bytes / 1024 / 1024 })}
          issue={issue}
        >
          {(control) => (
            <FileInput
              {...control}
              ref={input}
              accept="image/jpeg,image/png,image/webp"
              onChange={() => setIssue(undefined)}
            />
          )}
        </Field>
        <button className="btn" type="submit" aria-disabled={sending || undefined}>
          {sending ? form('sending') : t('photoSend')}
        </button>
        <Announced issue={issue} />
      </form>
    </div>
  )
}

/** Says a refusal aloud where it comes without a new page. */
function Announced({ issue }: { issue: FieldIssue | undefined }) {
  const words = useRefusalWords()
  return (
    <p className="vh" role="status">
      {issue ? words(issue.code, issue.details) : ''}
    </p>
  )
}

const issueOf = (code: string): FieldIssue => ({
  code,
  details: {
    megabytes: photoLimits.bytes / 1024 / 1024,
    megapixels: photoLimits.pixels / 1_000_000,
    least: photoLimits.least,
  },
})
