'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { FileInput } from '@/components/form/file-input'
import { useRefusalWords } from '@/components/form/refusal-words'
import { isFileRefusal, refusalValues } from '@/domain/interchange/fault-rules'
import { MOST_BYTES } from '@/domain/interchange/schema'

/** Why a file was not taken; `interrupted` and `stopped` are said by the browser. */
export type Refused = { code: string; details: Record<string, unknown> }

type Props = {
  /** Where files are sent. */
  address: string
  /** This page, which goes on with `file`. */
  page: string
  /** Which formats are read, in words. */
  hint: string
  /** The same for the browser's own choice of a file. */
  accept: string
  refused: Refused | null
}

/** A file or pasted rows, sent with how far it is and a way to stop; without script it is an ordinary form. */
export function GiveForm({ address, page, hint, accept, refused }: Props) {
  const t = useTranslations('interchange')
  const router = useRouter()
  const [failure, setFailure] = useState(refused)
  const [percent, setPercent] = useState<number | null>(null)
  const sending = useRef<XMLHttpRequest | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) box.current?.focus()
  }, [failure])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending.current) return
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const isFile = file instanceof File && file.size > 0
    const size = isFile ? file.size : new Blob([String(form.get('text') ?? '')]).size
    setFailure(null)
    if (size === 0) return setFailure({ code: 'nothing_given', details: {} })
    // Too much is not even sent.
    if (size > MOST_BYTES) return setFailure({ code: 'too_large', details: { most: MOST_BYTES } })
    const request = new XMLHttpRequest()
    sending.current = request
    const end = (refusal: Refused | null) => {
      sending.current = null
      setPercent(null)
      setFailure(refusal)
    }
    request.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((loaded / total) * 100))
    request.onerror = () => end({ code: 'interrupted', details: {} })
    request.onabort = () => end({ code: 'stopped', details: {} })
    request.onload = () => {
      const answer = answerOf(request)
      if ('id' in answer) router.push(`${page}?file=${answer.id}`)
      else end(answer)
    }
    request.open('POST', address)
    request.send(form)
    setPercent(0)
  }

  return (
    <form
      className="import-form"
      method="post"
      encType="multipart/form-data"
      action={`${address}?page=${encodeURIComponent(page)}`}
      onSubmit={send}
    >
      {failure && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
          <h2>{t('give.failed')}</h2>
          <p>
            <Why {...failure} /> {failure.code !== 'stopped' && t('give.notNow')}
          </p>
        </div>
      )}
      <div className="field">
        <label htmlFor="f-file">{t('give.file')}</label>
        <p className="hint" id="f-file-hint">
          {hint}
        </p>
        <FileInput id="f-file" name="file" aria-describedby="f-file-hint" accept={accept} />
      </div>
      <div className="field">
        <label htmlFor="f-text">{t('give.paste')}</label>
        <p className="hint" id="f-text-hint">
          {t('give.pasteHint')}
        </p>
        <textarea
          className="textarea"
          id="f-text"
          name="text"
          rows={8}
          aria-describedby="f-text-hint"
          spellCheck={false}
        />
      </div>
      <div className="form-actions">
        {percent === null ? (
          <button className="btn btn-primary" type="submit">
            {t('give.send')}
          </button>
        ) : (
          <>
            <progress
              max={100}
              value={percent === 100 ? undefined : percent}
              aria-label={t('progress.label')}
            />
            <button className="btn" type="button" onClick={() => sending.current?.abort()}>
              {t('give.stop')}
            </button>
          </>
        )}
        <p className="quiet" role="status">
          {percent === null
            ? ''
            : percent === 100
              ? t('give.reading')
              : t('give.sending', { percent: String(percent) })}
        </p>
      </div>
    </form>
  )
}

function Why({ code, details }: Refused) {
  const t = useTranslations('interchange')
  const words = useRefusalWords()
  if (code === 'stopped') return t('give.stopped')
  if (code === 'interrupted' || code === 'not_found') return t(`refusals.${code}`)
  return isFileRefusal(code) ? t(`refusals.${code}`, refusalValues(details)) : words(code, details)
}

/** What the address answered; anything that is no answer of ours counts as broken off. */
function answerOf(request: XMLHttpRequest): { id: string } | Refused {
  const broken = { code: 'interrupted', details: {} }
  try {
    // As `app/_server/given-file.ts` writes it; a proxy's page in its place is no JSON.
    const answer = JSON.parse(request.responseText) as { value?: { id: string }; error?: Partial<Refused> }
    if (answer.value) return { id: answer.value.id }
    return answer.error?.code === undefined
      ? broken
      : { code: answer.error.code, details: answer.error.details ?? {} }
  } catch {
    return broken
  }
}
