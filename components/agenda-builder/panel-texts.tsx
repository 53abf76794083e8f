'use client'

import { useTranslations } from 'next-intl'
import type { SessionDraft } from '@/domain/change/schema'
import { sessionEdit } from '@/domain/builder/act-rules'
import { textLimits } from '@/domain/session/schema'
import { MarkIcon } from './mark-icon'
import { OwnField } from './own-field'
import { type Save, Section } from './panel-section'
import { useBuilder } from './use-builder'

/** Title and abstract, every content language side by side; which one lags, and the ways out. */
export function PanelTexts({ id, session, save }: { id: string; session: SessionDraft; save: Save }) {
  const t = useTranslations('builder')
  const { summit, names, draft, act } = useBuilder()
  const languages = summit.contentLanguages
  return (
    <Section title={t('texts')}>
      <div className="pair">
        {languages.map((language) => (
          <p key={language} className="pair-l" lang={language}>
            {names.language(language)}
          </p>
        ))}
        {(['title', 'abstract'] as const).map((field) =>
          languages.map((language) => (
            <OwnField
              key={`${field} ${language}`}
              label={t(`fields.${field}`)}
              lang={language}
              rows={field === 'title' ? 2 : 8}
              max={textLimits[field]}
              value={session[field][language] ?? ''}
              stale={session.stale.includes(`${field}.${language}`)}
              save={(value) => void save({ [field]: { ...session[field], [language]: value } })}
            />
          )),
        )}
      </div>
      {session.stale.map((mark) => {
        const [field = '', language = ''] = mark.split('.')
        const name = {
          title: t('fields.title'),
          abstract: t('fields.abstract'),
          location: t('fields.location'),
        }[field]
        return (
          <div key={mark} className="stale">
            <p>
              <MarkIcon severity="warn" />
              <span>{t('staleText', { field: name ?? field, language: names.language(language) })}</span>
            </p>
            <button
              type="button"
              className="btn btn-mini"
              onClick={() =>
                void act(
                  'confirm_text',
                  sessionEdit(draft, id, { stale: session.stale.filter((other) => other !== mark) }),
                  t('confirmed'),
                )
              }
            >
              {t('stillRight', { language: names.language(language) })}
            </button>
          </div>
        )
      })}
    </Section>
  )
}
