'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Field } from '@/components/form/field'
import { FileInput } from '@/components/form/file-input'
import type { FieldIssue } from '@/components/form/form-state'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { fileLimits } from '@/domain/answer-file/schema'
import { SEALED } from '@/domain/identity-document/schema'
import type { Question } from '@/domain/registration/schema'
import { pickText } from '@/domain/shared/language'
import type { StepView } from './step-view'

const megabytes = fileLimits.bytes / 1024 / 1024

/** Where files go, this page to come back to, and what became of the one that was sent just now. */
export type FileTrip = { address: string; page: string; outcome: { code: string; question: string } | null }

type Props = { questions: Question[]; view: Pick<StepView, 'answers'>; trip: FileTrip }

/** Questions that are answered with a file, each an ordinary form of its own: a file is sent by itself, with or without script. */
export function FileFields({ questions, view, trip }: Props) {
  return questions.map((question) => (
    <FileQuestion
      key={question.code}
      question={question}
      given={String(view.answers[question.code] ?? '')}
      trip={trip}
    />
  ))
}

type QuestionProps = { question: Question; given: string; trip: FileTrip }

function FileQuestion({ question, given, trip: { address, page, outcome } }: QuestionProps) {
  const t = useTranslations('registration.files')
  const locale = useLocale()
  const sendingWords = useTranslations('form')
  const { code, label, help, purpose, required, identity } = question
  const own = outcome?.question === code ? outcome.code : null
  const done = own === 'saved' || own === 'dropped' ? own : null
  const [sending, setSending] = useState(false)
  const [issue, setIssue] = useState<FieldIssue | undefined>(own && !done ? issueOf(own) : undefined)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (issue) input.current?.focus()
  }, [issue])
  const send = (event: FormEvent) => {
    const file = input.current?.files?.[0]
    const refusal = !file ? 'file_missing' : file.size > fileLimits.bytes ? 'file_too_heavy' : null
    if (sending || refusal) event.preventDefault()
    if (refusal) setIssue(issueOf(refusal))
    else setSending(true)
  }
  const name = pickText(label, locale)
  const action = `${address}&${new URLSearchParams({ question: code, page })}`
  return (
    <div className="file-question">
      <form method="post" encType="multipart/form-data" action={action} onSubmit={send} noValidate>
        <Field
          name={`answers.${code}`}
          label={<Said text={label} locale={locale} />}
          hint={
            <>
              <Said text={help} locale={locale} /> <Said text={purpose} locale={locale} />{' '}
              {t('hint', { megabytes })} {identity && t('sealedHint')}
            </>
          }
          optional={!required}
          issue={issue}
        >
          {({ name: _name, ...control }) => (
            <FileInput
              {...control}
              name="file"
              ref={input}
              accept="application/pdf,image/jpeg,image/png,image/webp"
              onChange={() => setIssue(undefined)}
            />
          )}
        </Field>
        {done && !issue && (
          <p className="banner banner-ok" role="status">
            <Icon name="s-yours" />
            <span>{t(done)}</span>
          </p>
        )}
        {given !== '' && (
          <p>
            {given === SEALED ? (
              t('sealed')
            ) : (
              <a href={`${address}&${new URLSearchParams({ question: code })}`}>
                {t('given', { name: given })}
              </a>
            )}
          </p>
        )}
        <button
          className="btn"
          type="submit"
          aria-disabled={sending || undefined}
          aria-label={t(given === '' ? 'sendNamed' : 'replaceNamed', { name })}
        >
          {sending ? sendingWords('sending') : t(given === '' ? 'send' : 'replace')}
        </button>
      </form>
      {given !== '' && (
        <form method="post" encType="multipart/form-data" action={action}>
          <input type="hidden" name="drop" value="1" />
          <button className="btn btn-plain" type="submit" aria-label={t('dropNamed', { name })}>
            {t('drop')}
          </button>
        </form>
      )}
    </div>
  )
}

const issueOf = (code: string): FieldIssue => ({
  code,
  details: { megabytes, megapixels: fileLimits.pixels / 1_000_000 },
})
