'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field, FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { Said } from '@/components/ui/said'
import type { OpenCategory } from '@/domain/registration/open-queries'
import { PlacesLabel } from './places-label'

type Props = {
  action: FormAction<unknown>
  /** What each sending of this form carries: the summit or the group's page, and the key under which it is done once. */
  hidden: Record<string, string>
  categories: OpenCategory[]
  /** Filled in for whoever is signed in. */
  email: string
  /** Chosen and filled in for whoever comes by an invitation. */
  invited?: { category: string; code: string }
  /** Whether it is made for somebody else than its reader. */
  forOther?: boolean
}

/** The first step of registering: as what, and where to send the link. */
export function BeginForm({ action, hidden, categories, email, invited, forOther = false }: Props) {
  const t = useTranslations('registration.begin')
  const locale = useLocale()
  const { send, state, text, issue } = useForm(action)
  const labels = { categoryId: t('category'), email: t(forOther ? 'otherEmail' : 'email'), code: t('code') }
  const only =
    categories.length === 1 ? categories[0] : categories.find(({ code }) => code === invited?.category)
  const chosen = text('categoryId', only?.id ?? '')
  return (
    <form className="form begin" action={send} data-keep noValidate>
      <ErrorSummary state={state} labels={labels} />
      {Object.entries({ ...hidden, language: locale }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldGroup name="categoryId" label={labels.categoryId} issue={issue('categoryId')}>
        {categories.map((category) => (
          <label className="choice" key={category.id}>
            <input
              type="radio"
              name="categoryId"
              value={category.id}
              defaultChecked={chosen === category.id}
              data-code={category.entry === 'open' ? undefined : ''}
            />
            <span>
              <Said text={category.name} locale={locale} />
            </span>
            <span className="hint">
              <Said text={category.description} locale={locale} />
            </span>
            <span className="hint">{t(category.approval ? 'approval' : 'atOnce')}</span>
            {category.entry !== 'open' && <span className="hint">{t(`entry.${category.entry}`)}</span>}
            <PlacesLabel places={category.places} />
          </label>
        ))}
      </FieldGroup>
      {categories.some(({ entry }) => entry !== 'open') && (
        <div className={issue('code') ? undefined : 'with-code'}>
          <Field name="code" label={labels.code} hint={t('codeHint')} issue={issue('code')}>
            {(control) => (
              <input
                {...control}
                className="input"
                autoComplete="off"
                spellCheck={false}
                maxLength={80}
                defaultValue={text('code', invited?.code ?? '')}
              />
            )}
          </Field>
        </div>
      )}
      <Field
        name="email"
        label={labels.email}
        hint={t(forOther ? 'otherEmailHint' : 'emailHint')}
        issue={issue('email')}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            type="email"
            autoComplete={forOther ? 'off' : 'email'}
            spellCheck={false}
            maxLength={254}
            defaultValue={text('email', email)}
          />
        )}
      </Field>
      <div className="form-actions">
        <SubmitButton kind={forOther ? 'quiet' : 'primary'}>
          {t(forOther ? 'submitOther' : 'submit')}
        </SubmitButton>
      </div>
    </form>
  )
}
