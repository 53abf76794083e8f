'use client'

import { useTranslations } from 'next-intl'
import { equipment, layouts, type SessionDraft } from '@/domain/change/schema'
import { origins, sessionTypes } from '@/domain/release/schema'
import { accessKinds } from '@/domain/session/schema'
import { pickText } from '@/domain/shared/language'
import { instantToWall, wallToInstant } from '@/domain/shared/time'
import { OwnField } from './own-field'
import { type Save, Section } from './panel-section'
import { useBuilder } from './use-builder'

const whole = (typed: string) => (typed.trim() === '' ? null : Math.max(0, Math.round(Number(typed))))

/** What kind of session it is, for whom, and what its room must have. */
export function PanelDetails({ session, save }: { session: SessionDraft; save: Save }) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  const { draft, names, summit, locale, zone, say } = useBuilder()
  const topics = (session.trackId === null ? undefined : draft.track.get(session.trackId)?.topics) ?? []
  const embargo = session.embargoUntil === null ? null : instantToWall(session.embargoUntil, zone)
  const spoken = [
    ...new Set([...summit.contentLanguages, ...session.languages, ...session.interpretation, 'es']),
  ]
  const choice = <T extends string>(
    label: string,
    value: T | '',
    options: readonly T[],
    words: (one: T) => string,
    change: (value: T | null) => void,
    none?: string,
  ) => (
    <label className="fieldl">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        onChange={({ target }) => change(options.find((one) => one === target.value) ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  )
  const checks = <T extends string>(
    legend: string,
    values: readonly T[],
    options: readonly T[],
    words: (one: T) => string,
    change: (values: T[]) => void,
  ) => (
    <fieldset className="checks">
      <legend>{legend}</legend>
      {options.map((one) => (
        <label key={one} className="check">
          <input
            type="checkbox"
            checked={values.includes(one)}
            onChange={({ target }) =>
              change(target.checked ? [...values, one] : values.filter((other) => other !== one))
            }
          />
          {words(one)}
        </label>
      ))}
    </fieldset>
  )
  const number = (field: 'expected' | 'setup' | 'turnaround' | 'seats') => (
    <OwnField
      label={t(`fields.${field}`)}
      type="number"
      min={0}
      step={field === 'setup' || field === 'turnaround' ? 5 : 1}
      value={session[field] === null ? '' : String(session[field])}
      save={(typed) => void save({ [field]: whole(typed) })}
    />
  )
  return (
    <Section title={t('details')}>
      <div className="pair">
        {choice(
          t('type'),
          session.type,
          sessionTypes,
          (one) => terms(`types.${one}`),
          (type) => type && void save({ type }),
        )}
        {choice(
          t('track'),
          session.trackId ?? '',
          [...draft.track.keys()],
          (id) => names.track(id),
          (trackId) => void save({ trackId, topicId: null }),
          t('noTrack'),
        )}
        {topics.length > 0 &&
          choice(
            t('fields.topicId'),
            session.topicId ?? '',
            topics.map(({ id }) => id),
            (id) => pickText(topics.find((topic) => topic.id === id)?.name, locale),
            (topicId) => void save({ topicId }),
            t('nothing'),
          )}
        {choice(
          t('fields.access'),
          session.access,
          accessKinds,
          (one) => terms(`access.${one}`),
          (access) =>
            access &&
            void save(
              access === 'seats' && session.seats === null
                ? { access, seats: names.seats(session.roomId) ?? 50 }
                : { access },
            ),
        )}
        {number('seats')}
        {number('expected')}
        {choice(
          t('fields.layout'),
          session.layout ?? '',
          layouts,
          (one) => t(`layouts.${one}`),
          (layout) => void save({ layout }),
          t('anyLayout'),
        )}
        {number('setup')}
        {number('turnaround')}
        {choice(
          t('fields.origin'),
          session.origin ?? '',
          origins,
          (one) => terms(`origins.${one}`),
          (origin) => void save({ origin }),
          t('nothing'),
        )}
        <OwnField
          label={t('fields.embargoUntil')}
          type="datetime-local"
          value={embargo ? `${embargo.date}T${embargo.time}` : ''}
          save={(typed) => {
            const [date = '', time = ''] = typed.split('T')
            if (typed === '') return void save({ embargoUntil: null })
            const until = wallToInstant(date, time.slice(0, 5), zone)
            if (until.ok) void save({ embargoUntil: until.value.instant.toISOString() })
            else say(t('noSuchTime'))
          }}
        />
        <OwnField
          label={t('fields.webcast')}
          type="url"
          value={session.webcast ?? ''}
          save={(typed) => void save({ webcast: typed.trim() || null })}
        />
      </div>
      {checks(
        t('fields.languages'),
        session.languages,
        spoken,
        names.language,
        (languages) => void save({ languages }),
      )}
      {checks(
        t('fields.interpretation'),
        session.interpretation,
        spoken,
        names.language,
        (interpretation) => void save({ interpretation }),
      )}
      {checks(
        t('fields.needs'),
        session.needs,
        equipment,
        (one) => t(`equipment.${one}`),
        (needs) => void save({ needs }),
      )}
    </Section>
  )
}
