'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import type { FormAction, FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { SelectField } from '@/components/manage/frame-fields'
import { capital } from '@/components/session/language-list'
import type { PastedMembers } from '@/domain/delegation/paste-rules'
import { languageName, languages } from '@/domain/shared/language'
import { PastedTable } from './pasted-table'

/** A list as it would be taken, and what it was read from. */
export type MembersPreview = PastedMembers & { text: string; language: string }
export type PreviewAct = (
  before: FormState<MembersPreview>,
  form: FormData,
) => Promise<FormState<MembersPreview>>

type Props = { preview: PreviewAct; add: FormAction<unknown>; hidden: Record<string, string> }

/** Many members at once: a list pasted from a spreadsheet, looked at, then nominated. */
export function MemberPaste({ preview, add, hidden }: Props) {
  const t = useTranslations('nomination')
  const locale = useLocale()
  const form = useForm(preview)
  const { state } = form
  const read = state?.ok ? state.value : null
  return (
    <details className="member-paste" open={state !== null || undefined}>
      <summary>{t('pasteTitle')}</summary>
      <form key={state?.answer ?? ''} className="desk-form" action={form.send} noValidate>
        <ErrorSummary state={state} labels={{ text: t('text') }} />
        <Hidden values={hidden} />
        <Field name="text" label={t('text')} hint={t('hint')} issue={form.issue('text')}>
          {(control) => (
            <textarea
              {...control}
              className="textarea"
              rows={6}
              spellCheck={false}
              defaultValue={form.text('text', read?.text ?? '')}
            />
          )}
        </Field>
        {/* Its own name: the form above it has a field for the language, too. */}
        <SelectField form={form} name="letters" label={t('letters')} standing={read?.language ?? locale}>
          {languages.map((code) => [code, capital(languageName(code, locale))] as const)}
        </SelectField>
        <SubmitButton kind={read ? 'quiet' : 'primary'}>{t('preview')}</SubmitButton>
      </form>
      {read && <Preview read={read} add={add} hidden={hidden} />}
    </details>
  )
}

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

type PreviewProps = Pick<Props, 'add' | 'hidden'> & { read: MembersPreview }

function Preview({ read, add, hidden }: PreviewProps) {
  const t = useTranslations('nomination')
  const form = useForm(add)
  const count = read.members.filter(({ fits }) => fits).length
  const left = read.members.length - count
  return (
    <div className="member-preview">
      <h3 id="member-preview">{t('found', { count })}</h3>
      {left > 0 && <p>{t('left', { count: left })}</p>}
      {read.unread.length > 0 && <p className="hint">{t('unread', { list: read.unread.join(', ') })}</p>}
      {read.beyond > 0 && <p className="hint">{t('beyond', { count: read.beyond })}</p>}
      <PastedTable members={read.members} labelledBy="member-preview" />
      <form action={form.send}>
        <ErrorSummary state={form.state} labels={{ text: t('text') }} />
        <Hidden values={{ ...hidden, text: read.text, letters: read.language, count: String(count) }} />
        {count > 0 && <SubmitButton>{t('add', { count })}</SubmitButton>}
      </form>
    </div>
  )
}
