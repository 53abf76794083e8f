'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field, FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SavedNote } from '@/components/form/saved-note'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { addressOf } from '@/components/site/address'

export type BlockingItem = {
  key: string
  words: string
  people: number
  sessions: { code: string; title: string }[]
}

type Props = { action: FormAction<unknown>; summitId: string; slug: string; items: BlockingItem[] }

/** Conflicts to tick and one reason for them: those are then ignored, as on the grid. */
export function IgnoreForm({ action, summitId, slug, items }: Props) {
  const t = useTranslations('publish')
  const locale = useLocale()
  const form = useForm(action)
  const { state, send, text, list, issue } = form
  const ticked = list('keys[]', [])
  return (
    <>
      <SavedNote state={state}>{t('ignoredNow')}</SavedNote>
      {items.length === 0 ? (
        <p>
          <span className="tag tag-ok">{t('nothingBlocks')}</span>
        </p>
      ) : (
        <form action={send} key={state && !state.ok ? state.answer : 'first'} noValidate>
          <ErrorSummary state={state} labels={{ keys: t('blocking'), reason: t('ignoreReason') }} />
          <input type="hidden" name="summitId" value={summitId} />
          <FieldGroup name="keys" label={t('ignoreWhich')} issue={issue('keys')}>
            {items.map(({ key, words, people, sessions }) => (
              <div key={key}>
                <label className="choice">
                  <input type="checkbox" name="keys[]" value={key} defaultChecked={ticked.includes(key)} />
                  <span>
                    {words}
                    {people > 0 && <span className="quiet"> {t('blockingPeople', { count: people })}</span>}
                  </span>
                </label>
                <p className="small choice-more">
                  {sessions.slice(0, 6).map(({ code, title }, at) => (
                    <span key={code}>
                      {at > 0 && ' · '}
                      <a
                        href={addressOf(locale, {
                          pathname: '/manage/[slug]/sessions/[code]',
                          params: { slug, code },
                        })}
                      >
                        {title}
                      </a>
                    </span>
                  ))}
                </p>
              </div>
            ))}
          </FieldGroup>
          <Field name="reason" label={t('ignoreReason')} hint={t('ignoreReasonHint')} issue={issue('reason')}>
            {(control) => (
              <input {...control} className="input" maxLength={500} defaultValue={text('reason', '')} />
            )}
          </Field>
          <SubmitButton kind="quiet">{t('ignoreGo')}</SubmitButton>
        </form>
      )}
    </>
  )
}
