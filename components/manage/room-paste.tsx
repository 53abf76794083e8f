'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/form/field'
import { FileInput } from '@/components/form/file-input'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormState } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { capital } from '@/components/session/language-list'
import { layouts } from '@/domain/change/schema'
import type { PastedRoom, PastedTable } from '@/domain/room/paste-rules'
import { languageName } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { SelectField } from './frame-fields'

/** A table as it would be taken, and what it was read from. */
export type RoomPreview = PastedTable & { text: string; venueId: string }

type Act<T> = (before: FormState<T>, form: FormData) => Promise<FormState<T>>
type Props = {
  preview: Act<RoomPreview>
  add: Act<unknown>
  hidden: { summitId: string; slug: string; change: string }
  venues: (readonly [id: string, name: string])[]
  languages: string[]
  /** Whether it is the next thing to do. */
  open: boolean
}

/** Many rooms at once: a table pasted or sent as a file, looked at, then taken. */
export function RoomPaste({ preview, add, hidden, venues, languages, open }: Props) {
  const t = useTranslations('frame')
  const form = useForm(preview)
  const { state } = form
  const read = state?.ok ? state.value : null
  return (
    <details className="form-part paste-part" open={open || state !== null || undefined}>
      <summary>
        <h2>{t('paste.title')}</h2>
      </summary>
      <form key={state?.answer ?? ''} className="frame-form" action={form.send} noValidate>
        <ErrorSummary state={state} labels={{ venueId: t('room.venue'), text: t('paste.text') }} />
        <Hidden values={hidden} />
        {venues.length > 1 ? (
          <SelectField
            form={form}
            name="venueId"
            label={t('room.venue')}
            standing={read?.venueId ?? venues[0]?.[0] ?? ''}
          >
            {venues}
          </SelectField>
        ) : (
          <input type="hidden" name="venueId" value={venues[0]?.[0] ?? ''} />
        )}
        <Field name="text" label={t('paste.text')} hint={t('paste.hint')} issue={form.issue('text')}>
          {(control) => (
            <textarea
              {...control}
              className="textarea paste-text"
              rows={6}
              spellCheck={false}
              defaultValue={form.text('text', read?.text ?? '')}
            />
          )}
        </Field>
        <Field
          name="file"
          label={t('paste.file')}
          hint={t('paste.fileHint')}
          optional
          issue={form.issue('file')}
        >
          {(control) => <FileInput {...control} accept=".csv,.tsv,.txt,text/csv" />}
        </Field>
        <p className="row">
          <SubmitButton kind={read ? 'quiet' : 'primary'}>{t('paste.preview')}</SubmitButton>
        </p>
      </form>
      {read && <Preview read={read} add={add} hidden={hidden} languages={languages} />}
    </details>
  )
}

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

type PreviewProps = Pick<Props, 'add' | 'hidden' | 'languages'> & { read: RoomPreview }

function Preview({ read, add, hidden, languages }: PreviewProps) {
  const t = useTranslations('frame')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const form = useForm(add)
  const count = read.rooms.filter(({ outcome }) => outcome === 'made').length
  const capacities = (room: PastedRoom) =>
    layouts.flatMap((layout) => {
      const places = room[layout]
      return places === null
        ? []
        : [t('paste.capacity', { layout: t(`layouts.${layout}`), places: number(places, locale) })]
    })
  return (
    <div className="paste-preview">
      <h3 id="paste-preview">{t('paste.found', { count })}</h3>
      {read.unread.length > 0 && (
        <p className="hint">{t('paste.unread', { list: read.unread.join(', ') })}</p>
      )}
      {read.beyond > 0 && <p className="hint">{t('paste.beyond', { count: read.beyond })}</p>}
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-wrap" role="region" aria-labelledby="paste-preview" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('paste.line')}</th>
              {languages.map((language) => (
                <th scope="col" key={language}>
                  {t('field', { field: t('room.name'), language: languageName(language, locale) })}
                </th>
              ))}
              <th scope="col">{t('paste.capacities')}</th>
              <th scope="col">{t('room.floor')}</th>
              <th scope="col">{t('room.kind')}</th>
              <th scope="col">{t('room.equipment')}</th>
              <th scope="col">{t('paste.remarks')}</th>
            </tr>
          </thead>
          <tbody>
            {read.rooms.map((room) => (
              <tr key={room.line} className={room.outcome === 'made' ? undefined : 'not-made'}>
                <td className="num">{room.line}</td>
                {languages.map((language) => (
                  <td key={language} lang={language}>
                    {room.name[language] ?? (
                      <span className="tag tag-warn" lang={locale}>
                        {t('paste.noName', { language: capital(languageName(language, locale)) })}
                      </span>
                    )}
                  </td>
                ))}
                <td className="num">{capacities(room).join(', ') || '–'}</td>
                <td>{room.floor[locale] ?? Object.values(room.floor)[0] ?? '–'}</td>
                <td>{terms(`roomKinds.${room.kind}`)}</td>
                <td>{room.equipment.map((one) => t(`equipment.${one}`)).join(', ') || '–'}</td>
                <td>
                  <span className="state-tags">
                    {room.outcome === 'known' && <span className="tag">{t('paste.known')}</span>}
                    {room.problems.map(({ code, value }, index) => (
                      <span key={index} className={code === 'name_needed' ? 'tag tag-block' : 'tag tag-warn'}>
                        {t(`paste.problems.${code}`, { value })}
                      </span>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <form action={form.send}>
        <ErrorSummary state={form.state} labels={{ text: t('paste.text') }} />
        <Hidden values={{ ...hidden, venueId: read.venueId, text: read.text }} />
        {count > 0 && <SubmitButton>{t('paste.add', { count })}</SubmitButton>}
      </form>
    </div>
  )
}
