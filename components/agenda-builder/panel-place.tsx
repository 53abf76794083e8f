'use client'

import { useTranslations } from 'next-intl'
import { minutesOf } from '@/domain/builder/act-rules'
import type { SessionDraft } from '@/domain/change/schema'
import { instantToWall, wallToInstant } from '@/domain/shared/time'
import { OwnField } from './own-field'
import { type Save, Section } from './panel-section'
import { useBuilder } from './use-builder'

/** Day, time and room by their fields, for those who would rather type than drag. */
export function PanelPlace({ session, save }: { id: string; session: SessionDraft; save: Save }) {
  const t = useTranslations('builder')
  const { draft, zone, days, names, say, summit } = useBuilder()
  const start = session.startsAt ? instantToWall(session.startsAt, zone) : null
  const minutes = minutesOf(draft, session)
  const put = (date: string, time: string, length: number) => {
    const placed = wallToInstant(date, time, zone)
    if (!placed.ok) return say(t('noSuchTime'))
    const { instant } = placed.value
    void save({ startsAt: instant.toISOString(), endsAt: new Date(+instant + length * 60_000).toISOString() })
  }
  const date = start?.date ?? days[0]?.date ?? ''
  return (
    <Section title={t('whenWhere')}>
      <div className="pair">
        <label className="fieldl">
          <span>{t('day')}</span>
          <select
            className="select"
            value={start?.date ?? ''}
            onChange={({ target }) =>
              target.value === ''
                ? void save({ startsAt: null, endsAt: null, dayId: null })
                : put(target.value, start?.time ?? '09:00', minutes)
            }
          >
            <option value="">{t('unplaced')}</option>
            {days.map((day) => (
              <option key={day.date} value={day.date}>
                {names.day(day.date)}
              </option>
            ))}
          </select>
        </label>
        <label className="fieldl">
          <span>{t('room')}</span>
          <select
            className="select"
            value={session.roomId ?? ''}
            onChange={({ target }) => void save({ roomId: target.value || null })}
          >
            <option value="">{t('noRoom')}</option>
            {[...draft.room].map(([id]) => (
              <option key={id} value={id}>
                {names.room(id)}
              </option>
            ))}
          </select>
        </label>
        <OwnField
          label={t('start')}
          type="time"
          step={300}
          value={start?.time ?? ''}
          save={(time) => time && put(date, time, minutes)}
        />
        <OwnField
          label={t('minutesLabel')}
          type="number"
          min={5}
          max={1440}
          step={5}
          value={String(minutes)}
          save={(typed) => start && Number(typed) > 0 && put(start.date, start.time, Number(typed))}
        />
        {start && start.time < '12:00' && (
          <label className="fieldl">
            <span>{t('filedUnder')}</span>
            <select
              className="select"
              value={session.dayId ?? ''}
              onChange={({ target }) => void save({ dayId: target.value || null })}
            >
              <option value="">{t('filedByStart')}</option>
              {[...draft.day].map(([id, { date: filed }]) => (
                <option key={id} value={id}>
                  {names.day(filed)}
                </option>
              ))}
            </select>
          </label>
        )}
        {session.roomId === null &&
          summit.contentLanguages.map((language) => (
            <OwnField
              key={language}
              label={t('fieldIn', { field: t('fields.location'), language: names.language(language) })}
              lang={language}
              value={session.location[language] ?? ''}
              save={(words) => void save({ location: { ...session.location, [language]: words } })}
            />
          ))}
      </div>
    </Section>
  )
}
