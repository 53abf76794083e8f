'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { sessionEdit } from '@/domain/builder/act-rules'
import { type Edit, type SessionDraft, speakerRoles } from '@/domain/change/schema'
import { plainSearch, slugify } from '@/domain/shared/text'
import { type Save, Section } from './panel-section'
import { useBuilder } from './use-builder'

/** Who is on stage, and whether each is free then. */
export function PanelPeople({ id, session, save }: { id: string; session: SessionDraft; save: Save }) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  const { draft, names, index, act } = useBuilder()
  const list = useId()
  const [typed, setTyped] = useState('')
  const busy = new Set(
    index.conflicts
      .filter(
        ({ kind, sessions }) => sessions.includes(id) && ['speaker_twice', 'speaker_away'].includes(kind),
      )
      .flatMap(({ persons }) => persons),
  )
  const on = new Set(session.speakers.map(({ speakerId }) => speakerId))
  const matching = [...draft.speaker].filter(
    ([other, { name }]) => !on.has(other) && plainSearch(name, typed),
  )
  const add = () => {
    const name = typed.trim()
    if (name === '') return
    const known = matching.find(([, speaker]) => speaker.name.toLowerCase() === name.toLowerCase())
    const speakerId = known?.[0] ?? crypto.randomUUID()
    const speakers = [...session.speakers, { speakerId, role: 'panellist' as const }]
    const slugs = new Set([...draft.speaker.values()].map(({ slug }) => slug))
    let slug = slugify(name) || 'speaker'
    for (let at = 2; slugs.has(slug); at++) slug = `${slugify(name)}-${at}`
    const made: Edit[] = known ? [] : [{ of: 'speaker', id: speakerId, create: true, set: { name, slug } }]
    setTyped('')
    void act('save', [...made, ...sessionEdit(draft, id, { speakers })], t('saved'))
  }
  return (
    <Section title={t('people')}>
      <ul className="rows">
        {session.speakers.map(({ speakerId, role }) => (
          <li key={speakerId}>
            <b>{names.person(speakerId)}</b>
            <span className={busy.has(speakerId) ? 'st st-warn' : 'st st-ok'}>
              {busy.has(speakerId) ? t('taken') : t('isFree')}
            </span>
            <span className="row-acts">
              <select
                className="select"
                aria-label={t('roleOf', { name: names.person(speakerId) })}
                value={role}
                onChange={({ target }) =>
                  void save({
                    speakers: session.speakers.map(
                      (other) =>
                        other.speakerId === speakerId
                          ? { ...other, role: target.value as typeof role }
                          : other, // the options just below
                    ),
                  })
                }
              >
                {speakerRoles.map((one) => (
                  <option key={one} value={one}>
                    {terms(`roles.${one}`)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="btn btn-mini btn-bare"
                aria-label={t('removePerson', { name: names.person(speakerId) })}
                onClick={() =>
                  void save({ speakers: session.speakers.filter((other) => other.speakerId !== speakerId) })
                }
              >
                {t('remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <div className="add-row">
        <input
          className="input"
          list={list}
          aria-label={t('addPerson')}
          placeholder={t('addPerson')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
        <datalist id={list}>
          {matching.slice(0, 30).map(([other, { name }]) => (
            <option key={other} value={name} />
          ))}
        </datalist>
        <button type="button" className="btn btn-mini" onClick={add}>
          {t('add')}
        </button>
      </div>
    </Section>
  )
}
