'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'
import { SavedNote } from '@/components/form/saved-note'
import { SubmitButton } from '@/components/form/submit-button'
import { type Form, useForm } from '@/components/form/use-form'
import { capital } from '@/components/session/language-list'
import { languageName, pickText } from '@/domain/shared/language'
import { useFieldWords } from './field-words'
import { type MendItem, isLong } from './mend-items'

/** So many are shown at once: each is a form of its own. */
const SHOWN = 40

type Props = {
  action: FormAction<unknown>
  summitId: string
  missing: MendItem[]
  /** Texts that have fallen behind. */
  stale: MendItem[]
}

/** Texts to write, or to say of that they are right, beside what they say in other languages; each saved by itself. */
export function MendList({ action, summitId, missing, stale }: Props) {
  const t = useTranslations('publish')
  const form = useForm(action)
  return (
    <>
      <SavedNote state={form.state}>{t('mendSaved')}</SavedNote>
      {missing.length > 0 && <p className="quiet">{t('mendable')}</p>}
      <MendForms form={form} summitId={summitId} items={missing} />
      {stale.length > 0 && (
        <>
          <h3>{t('stale')}</h3>
          <p className="quiet">{t('staleLede')}</p>
          <MendForms form={form} summitId={summitId} items={stale} />
        </>
      )}
    </>
  )
}

type FormsProps = { form: Form<unknown>; summitId: string; items: MendItem[] }

function MendForms({ form, summitId, items }: FormsProps) {
  const t = useTranslations('publish')
  if (items.length === 0) return null
  return (
    <>
      <ul className="settle mend">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.key}>
            <MendForm form={form} summitId={summitId} item={item} />
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className="quiet">{t('mendMore', { count: items.length - SHOWN })}</p>}
    </>
  )
}

function MendForm({ form, summitId, item }: { form: Form<unknown>; summitId: string; item: MendItem }) {
  const t = useTranslations('publish')
  const locale = useLocale()
  const fieldWords = useFieldWords()
  const refusalWords = useRefusalWords()
  const { key, title, field, language, at, was, others, stale } = item
  const refused = form.state && !form.state.ok && form.state.typed['key'] === key ? form.state : null
  const spoken = languageName(language, locale)
  const said = {
    language: spoken,
    field: fieldWords(field),
    title: pickText(title, locale) || (item.code ?? ''),
  }
  // Forms of one page must not share the ids of their fields.
  const name = `words-${key.replace(/[^A-Za-z0-9]+/g, '-')}`
  const typed = refused && typeof refused.typed['words'] === 'string' ? refused.typed['words'] : was
  return (
    <form action={form.send} key={refused?.answer ?? 'first'} noValidate>
      {Object.entries({
        summitId,
        key,
        of: at.of,
        id: at.id,
        field: at.field,
        language,
        was,
        ...(at.topic ? { topic: JSON.stringify(at.topic) } : {}),
      }).map(([hidden, value]) => (
        <input key={hidden} type="hidden" name={hidden} value={value} />
      ))}
      {stale.map((mark) => (
        <input key={mark} type="hidden" name="stale[]" value={mark} />
      ))}
      <p>
        <b>{said.title ? `${said.title}, ${said.field}` : said.field}</b>{' '}
        <span className={stale.length > 0 ? 'tag tag-warn' : 'tag tag-block'}>
          {stale.length > 0
            ? t('staleMark', { language: capital(spoken), field: said.field })
            : t('missing', { language: capital(spoken) })}
        </span>
      </p>
      {others.map(([other, text]) => (
        <p key={other} className="mend-other">
          <span className="small quiet">{capital(languageName(other, locale))}</span>
          <span lang={other}>{text}</span>
        </p>
      ))}
      <Field
        name={name}
        label={t('mendIn', { field: capital(said.field), language: spoken })}
        issue={
          refused?.fields['words'] ?? (refused ? { code: refused.code, details: refused.details } : undefined)
        }
      >
        {(control) =>
          isLong(item) ? (
            <textarea
              {...control}
              name="words"
              className="textarea"
              lang={language}
              rows={4}
              defaultValue={typed}
            />
          ) : (
            <input
              {...control}
              name="words"
              className="input"
              lang={language}
              maxLength={300}
              autoComplete="off"
              defaultValue={typed}
            />
          )
        }
      </Field>
      {refused && typeof refused.details['reference'] === 'string' && (
        <p className="small">{refusalWords(refused.code, refused.details)}</p>
      )}
      <p className="row">
        <SubmitButton kind="quiet" name="act" value="save">
          {stale.length > 0 ? t('staleSave') : t('mendSave')}
          <span className="vh"> {t('mendLabel', said)}</span>
        </SubmitButton>
        {stale.length > 0 && (
          <SubmitButton kind="plain" name="act" value="confirm">
            {t('stillRight', { language: capital(spoken) })}
            <span className="vh">
              {' '}
              {said.title}, {said.field}
            </span>
          </SubmitButton>
        )}
      </p>
    </form>
  )
}
