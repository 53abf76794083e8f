'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field, FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import type { Written } from '@/domain/message/queries'
import type { MessageInput } from '@/domain/message/schema'
import { WordFields, useWordLabels } from './word-fields'

type Props = {
  action: FormAction<Written>
  hidden: { summitId: string; slug: string; key: string }
  /** Whom the desk has chosen, as fields, and the way back to its table; null where the form asks for whom it is. */
  chosen: { fields: [string, string][]; back: string } | null
  categories: { id: string; name: string }[]
}

const statuses = [
  'draft',
  'submitted',
  'waiting',
  'approved',
  'confirmed',
  'checked_in',
  'declined',
  'cancelled',
] as const

/** Writes to many: who, what, a look at it as one of them would get it, and only then off it goes. */
export function MessageForm({ action, hidden, chosen: desk, categories }: Props) {
  const t = useTranslations('letters')
  const form = useForm(action)
  const { state, send, text, list, issue } = form
  const kept = state?.ok ? state.value.input : null
  const preview = state?.ok ? state.value.preview : null
  const labels = { ...useWordLabels(), as: t('as'), statuses: t('who') }
  const look = useRef<HTMLElement>(null)
  const answer = preview ? state?.answer : null
  useEffect(() => {
    if (answer) look.current?.focus()
  }, [answer])
  const chosen = list('statuses[]', kept?.statuses ?? [])
  return (
    <form className="frame-form letters" action={send} key={state?.answer ?? 'first'} noValidate data-keep>
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {desk && (
        <p>
          {desk.fields.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          {t('chosen')} <a href={desk.back}>{t('chooseOthers')}</a>
        </p>
      )}
      <div hidden={desk !== null}>
        <FieldGroup name="statuses[]" label={t('who')} hint={t('whoHint')} issue={issue('statuses')}>
          {statuses.map((status) => (
            <label className="choice" key={status}>
              <input
                type="checkbox"
                name="statuses[]"
                value={status}
                defaultChecked={chosen.includes(status)}
              />
              <span>{t(`statuses.${status}`)}</span>
            </label>
          ))}
        </FieldGroup>
        <div className="fields">
          <Field name="categoryId" label={t('category')} issue={issue('categoryId')}>
            {(control) => (
              <select
                {...control}
                className="select"
                defaultValue={text('categoryId', kept?.categoryId ?? '')}
              >
                <option value="">{t('everyCategory')}</option>
                {categories.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="language" label={t('language')} issue={issue('language')}>
            {(control) => (
              <select {...control} className="select" defaultValue={text('language', kept?.language ?? '')}>
                {(['', 'en', 'fr'] as const).map((language) => (
                  <option key={language} value={language}>
                    {t(`languages.${language || 'every'}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </div>
      <WordFields form={form} standing={kept ? flat(kept) : {}} />
      <p className="hint">{t('placeholders')}</p>
      <label className="choice">
        <input
          type="checkbox"
          name="necessary"
          value="yes"
          defaultChecked={text('necessary', kept?.necessary ? 'yes' : '') === 'yes'}
        />
        <span>
          {t('necessary')} <span className="quiet">{t('necessaryHint')}</span>
        </span>
      </label>
      <Field name="as" label={t('as')} hint={t('asHint')} optional issue={issue('as')}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={200}
            defaultValue={text('as', kept?.as ?? '')}
          />
        )}
      </Field>
      {preview && (
        <section className="letter" tabIndex={-1} ref={look} aria-labelledby="letter-look">
          <h3 id="letter-look">{t('look', { name: preview.to.name || preview.to.email })}</h3>
          <p className="quiet">{preview.to.email}</p>
          <div lang={preview.to.language}>
            <p>
              <b>{preview.subject}</b>
            </p>
            <pre className="letter-body">{preview.body}</pre>
          </div>
          <p>
            {t('people', { count: preview.people })}
            {preview.stopped > 0 && <> {t('stopped', { count: preview.stopped })}</>}
          </p>
        </section>
      )}
      <p className="row">
        <SubmitButton kind={preview ? 'quiet' : 'primary'} name="go" value="preview">
          {t(preview ? 'lookAgain' : 'lookAt')}
        </SubmitButton>
        {preview && (
          <SubmitButton name="go" value="send">
            {t('send', { count: preview.people })}
          </SubmitButton>
        )}
      </p>
    </form>
  )
}

const flat = ({ subject, body }: Pick<MessageInput, 'subject' | 'body'>): Record<string, string> => ({
  'subject.en': subject.en,
  'subject.fr': subject.fr,
  'body.en': body.en,
  'body.fr': body.fr,
})
