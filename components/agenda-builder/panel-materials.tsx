'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type SessionDraft, creditKinds, materialKinds } from '@/domain/change/schema'
import { OwnField } from './own-field'
import { type Save, Section } from './panel-section'
import { useBuilder } from './use-builder'

type Material = SessionDraft['materials'][number]

/** Recordings, slides and papers, each in its language, and who made or paid for the session. */
export function PanelMaterials({ session, save }: { session: SessionDraft; save: Save }) {
  const t = useTranslations('builder')
  return (
    <>
      <Section title={t('fields.materials')}>
        <Materials materials={session.materials} save={(materials) => save({ materials })} />
      </Section>
      <Section title={t('fields.credits')}>
        <Credits credits={session.credits} save={(credits) => save({ credits })} />
      </Section>
    </>
  )
}

function Materials({
  materials,
  save,
}: {
  materials: Material[]
  save: (materials: Material[]) => Promise<boolean>
}) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  const { names, summit, locale } = useBuilder()
  const [key, setKey] = useState(0)
  const put = (id: string, set: Partial<Material>) =>
    void save(materials.map((one) => (one.id === id ? { ...one, ...set } : one)))
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const value = (name: string) => String(given.get(name) ?? '').trim()
    const kind = materialKinds.find((one) => one === value('kind')) ?? 'document'
    const made = { kind, language: value('language'), title: value('title'), url: value('url') }
    if (await save([...materials, { id: crypto.randomUUID(), ...made }])) setKey(key + 1)
  }
  return (
    <>
      <ul className="rows">
        {materials.map(({ id, kind, language, title, url }) => (
          <li key={id}>
            <b lang={language}>{title}</b>
            <span className="st">
              {terms(`materials.${kind}`)}, {names.language(language)}
            </span>
            <span className="row-acts pair">
              <OwnField
                label={t('materialTitle')}
                lang={language}
                value={title}
                save={(words) => words.trim() && put(id, { title: words.trim() })}
              />
              <OwnField
                label={t('address')}
                type="url"
                value={url}
                save={(words) => words.trim() && put(id, { url: words.trim() })}
              />
            </span>
            <span className="row-acts">
              <button
                type="button"
                className="btn btn-mini btn-bare"
                aria-label={t('removePerson', { name: title })}
                onClick={() => void save(materials.filter((one) => one.id !== id))}
              >
                {t('remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <form key={key} onSubmit={(event) => void add(event)}>
        <div className="pair">
          <label className="fieldl">
            <span>{t('materialKind')}</span>
            <select className="select" name="kind">
              {materialKinds.map((one) => (
                <option key={one} value={one}>
                  {terms(`materials.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="fieldl">
            <span>{t('materialLanguage')}</span>
            <select className="select" name="language" defaultValue={locale}>
              {[...new Set([...summit.contentLanguages, 'es'])].map((language) => (
                <option key={language} value={language}>
                  {names.language(language)}
                </option>
              ))}
            </select>
          </label>
          <label className="fieldl">
            <span>{t('materialTitle')}</span>
            <input className="input" name="title" required maxLength={200} />
          </label>
          <label className="fieldl">
            <span>{t('address')}</span>
            <input
              className="input"
              name="url"
              type="url"
              required
              pattern="https?://.+"
              placeholder="https://"
              maxLength={500}
            />
          </label>
        </div>
        <button type="submit" className="btn btn-mini">
          {t('addMaterial')}
        </button>
      </form>
    </>
  )
}

type Credit = SessionDraft['credits'][number]

function Credits({ credits, save }: { credits: Credit[]; save: (credits: Credit[]) => Promise<boolean> }) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  const { names, summit } = useBuilder()
  const [kind, setKind] = useState<Credit['kind']>('prepared_by')
  const [name, setName] = useState<Record<string, string>>({})
  const typed = Object.fromEntries(Object.entries(name).filter(([, words]) => words.trim() !== ''))
  const add = async () => {
    if (Object.keys(typed).length === 0) return
    if (await save([...credits, { kind, name: typed }])) setName({})
  }
  return (
    <>
      <ul className="rows">
        {credits.map((credit, at) => {
          const said = Object.values(credit.name).join(' / ')
          return (
            <li key={at}>
              <b>{said}</b>
              <span className="st">{terms(`credits.${credit.kind}`)}</span>
              <span className="row-acts">
                <button
                  type="button"
                  className="btn btn-mini btn-bare"
                  aria-label={t('removePerson', { name: said })}
                  onClick={() => void save(credits.filter((other) => other !== credit))}
                >
                  {t('remove')}
                </button>
              </span>
            </li>
          )
        })}
      </ul>
      <div className="pair">
        <label className="fieldl pair-whole">
          <span>{t('creditKind')}</span>
          <select
            className="select"
            value={kind}
            onChange={({ target }) => setKind(target.value as Credit['kind'])} // the options just below
          >
            {creditKinds.map((one) => (
              <option key={one} value={one}>
                {terms(`credits.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {summit.contentLanguages.map((language) => (
          <label key={language} className="fieldl">
            <span>{t('nameIn', { language: names.language(language) })}</span>
            <input
              className="input"
              lang={language}
              maxLength={200}
              value={name[language] ?? ''}
              onChange={({ target }) => setName({ ...name, [language]: target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') void add()
              }}
            />
          </label>
        ))}
      </div>
      <button type="button" className="btn btn-mini" onClick={() => void add()}>
        {t('addCredit')}
      </button>
    </>
  )
}
