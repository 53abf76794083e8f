'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { FileInput } from '@/components/form/file-input'
import { useRefusalWords } from '@/components/form/refusal-words'
import { isFileRefusal, refusalValues } from '@/domain/interchange/fault-rules'
import { MOST_BYTES } from '@/domain/interchange/schema'

type Props = {
  /** Where tables are sent, and this page, which goes on with `file`. */
  address: string
  page: string
  refused: { code: string; details: Record<string, unknown> } | null
}

/** A table or pasted rows: an ordinary form, with or without script. */
export function GiveTable({ address, page, refused }: Props) {
  const t = useTranslations('registrationFiles.import')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused) box.current?.focus()
  }, [refused])
  return (
    <form
      className="frame-form"
      method="post"
      encType="multipart/form-data"
      action={`${address}?page=${encodeURIComponent(page)}`}
    >
      {refused && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
          <h3>{t('failed')}</h3>
          <p>
            <Why {...refused} />
          </p>
        </div>
      )}
      <div className="field">
        <label htmlFor="f-file">{t('file')}</label>
        <p className="hint" id="f-file-hint">
          {t('fileHint', { megabytes: String(MOST_BYTES / 1024 / 1024) })}
        </p>
        <FileInput
          id="f-file"
          name="file"
          aria-describedby="f-file-hint"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
        />
      </div>
      <div className="field">
        <label htmlFor="f-text">{t('paste')}</label>
        <p className="hint" id="f-text-hint">
          {t('pasteHint')}
        </p>
        <textarea
          className="textarea"
          id="f-text"
          name="text"
          rows={5}
          aria-describedby="f-text-hint"
          spellCheck={false}
        />
      </div>
      <button className="btn" type="submit">
        {t('read')}
      </button>
    </form>
  )
}

function Why({ code, details }: { code: string; details: Record<string, unknown> }) {
  const t = useTranslations('interchange.refusals')
  const words = useRefusalWords()
  return isFileRefusal(code) ? t(code, refusalValues(details)) : words(code, details)
}
