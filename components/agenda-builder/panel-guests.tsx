'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { readGuests } from '@/domain/builder/guest-rules'
import type { SessionDraft } from '@/domain/change/schema'
import { type Save, Section } from './panel-section'
import { useBuilder } from './use-builder'

/** Who is invited, and whether they are asked elsewhere at that time. Typed or pasted, one a line. */
export function PanelGuests({ id, session, save }: { id: string; session: SessionDraft; save: Save }) {
  const t = useTranslations('builder')
  const { index } = useBuilder()
  const field = useId()
  const [typed, setTyped] = useState('')
  const [unread, setUnread] = useState(0)
  const { guests } = session
  const twice = new Set(
    index.conflicts
      .filter(({ kind, sessions }) => kind === 'guest_twice' && sessions.includes(id))
      .flatMap(({ persons }) => persons),
  )
  const isTwice = (email: string) =>
    twice.has(email) ||
    [...twice].some((person) => index.draft.speaker.get(person)?.email?.toLowerCase() === email)
  const add = async () => {
    const read = readGuests(typed, guests)
    if (read.guests.length > 0 && !(await save({ guests: [...guests, ...read.guests] }))) return
    // What could not be read stays, to be mended.
    setTyped(read.unread.join('\n'))
    setUnread(read.unread.length)
  }
  return (
    <Section title={t('fields.guests')}>
      {guests.length > 0 && <p className="muted">{t('guestCount', { count: guests.length })}</p>}
      <ul className="rows">
        {guests.map(({ name, email }) => (
          <li key={email}>
            <b>{name}</b>
            <span className={isTwice(email) ? 'st st-warn' : 'st st-ok'}>
              {isTwice(email) ? t('taken') : t('isFree')}
            </span>
            <span className="row-acts">
              {name !== email && <span className="muted">{email}</span>}
              <button
                type="button"
                className="btn btn-mini btn-bare"
                aria-label={t('removePerson', { name })}
                onClick={() => void save({ guests: guests.filter((other) => other.email !== email) })}
              >
                {t('remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <div className="fieldl">
        <label htmlFor={field}>{t('addGuests')}</label>
        <textarea
          id={field}
          className="textarea"
          rows={2}
          aria-describedby={`${field}-hint`}
          aria-invalid={unread > 0 || undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <p
          id={`${field}-hint`}
          className={unread > 0 ? 'st st-warn' : 'muted'}
          role={unread > 0 ? 'alert' : undefined}
        >
          {unread > 0 ? t('guestsUnread', { count: unread }) : t('addGuestsHint')}
        </p>
      </div>
      <button type="button" className="btn btn-mini" onClick={() => void add()}>
        {t('invite')}
      </button>
    </Section>
  )
}
