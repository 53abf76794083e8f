'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { sessionEdit } from '@/domain/builder/act-rules'
import { type Edit, type SessionDraft, organisationParts } from '@/domain/change/schema'
import { plainSearch } from '@/domain/shared/text'
import { OwnField } from './own-field'
import { type Save, Section } from './panel-section'
import { useBuilder } from './use-builder'

/** The organisations behind it, each with its part and its name in every content language. */
export function PanelOrganisations({ id, session, save }: { id: string; session: SessionDraft; save: Save }) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  const { draft, names, summit, locale, act } = useBuilder()
  const list = useId()
  const [typed, setTyped] = useState('')
  const { organisations } = session
  const on = new Set(organisations.map(({ organisationId }) => organisationId))
  const matching = [...draft.organisation.keys()].filter(
    (other) => !on.has(other) && plainSearch(names.organisation(other), typed),
  )
  const add = () => {
    const name = typed.trim()
    if (name === '') return
    const known = matching.find((other) => names.organisation(other).toLowerCase() === name.toLowerCase())
    const organisationId = known ?? crypto.randomUUID()
    const made: Edit[] = known
      ? []
      : [{ of: 'organisation', id: organisationId, create: true, set: { name: { [locale]: name } } }]
    setTyped('')
    const next = [...organisations, { organisationId, part: 'organiser' as const }]
    void act('save', [...made, ...sessionEdit(draft, id, { organisations: next })], t('saved'))
  }
  return (
    <Section title={t('fields.organisations')}>
      <ul className="rows">
        {organisations.map(({ organisationId, part }) => {
          const stored = draft.organisation.get(organisationId)?.name ?? {}
          const name = names.organisation(organisationId)
          return (
            <li key={`${organisationId} ${part}`}>
              <b>{name}</b>
              <span className="row-acts">
                <select
                  className="select"
                  aria-label={t('partOf', { name })}
                  value={part}
                  onChange={({ target }) =>
                    void save({
                      organisations: organisations.map((other) =>
                        other.organisationId === organisationId && other.part === part
                          ? { ...other, part: target.value as typeof part } // the options just below
                          : other,
                      ),
                    })
                  }
                >
                  {organisationParts.map((one) => (
                    <option key={one} value={one}>
                      {terms(`parts.${one}`)}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  className="btn btn-mini btn-bare"
                  aria-label={t('removePerson', { name })}
                  onClick={() =>
                    void save({
                      organisations: organisations.filter(
                        (other) => other.organisationId !== organisationId || other.part !== part,
                      ),
                    })
                  }
                >
                  {t('remove')}
                </button>
              </span>
              <span className="row-acts pair">
                {summit.contentLanguages.map((language) => (
                  <OwnField
                    key={language}
                    label={t('nameIn', { language: names.language(language) })}
                    lang={language}
                    value={stored[language] ?? ''}
                    save={(words) => {
                      const set = { name: { ...stored, [language]: words.trim() } }
                      const edit: Edit = {
                        of: 'organisation',
                        id: organisationId,
                        expect: { name: stored },
                        set,
                      }
                      void act('save', [edit], t('saved'))
                    }}
                  />
                ))}
              </span>
            </li>
          )
        })}
      </ul>
      <div className="add-row">
        <input
          className="input"
          list={list}
          aria-label={t('addOrganisation')}
          placeholder={t('addOrganisation')}
          maxLength={200}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
        <datalist id={list}>
          {matching.slice(0, 30).map((other) => (
            <option key={other} value={names.organisation(other)} />
          ))}
        </datalist>
        <button type="button" className="btn btn-mini" onClick={add}>
          {t('add')}
        </button>
      </div>
    </Section>
  )
}
