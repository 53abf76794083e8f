'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { removeOrCancel, setAll, shiftBy } from '@/domain/builder/act-rules'
import { useBuilder } from './use-builder'

/** What can be done with all the sessions that are selected, as one act. */
export function BulkBar() {
  const t = useTranslations('builder')
  const { draft, selected, select, names, rooms, act, toTray, release } = useBuilder()
  const [minutes, setMinutes] = useState(15)
  const ids = [...selected].filter((id) => draft.session.has(id))
  if (ids.length < 2) return null
  const count = ids.length
  return (
    <section className="bulk" aria-label={t('bulk.name')}>
      <p role="status">{t('bulk.count', { count })}</p>
      <label>
        <span>{t('bulk.room')}</span>
        <select
          className="select"
          value=""
          onChange={({ target }) =>
            void act(
              'move',
              setAll(draft, ids, { roomId: target.value }),
              t('bulk.roomDone', { count, room: names.room(target.value) }),
            )
          }
        >
          <option value="" disabled>
            {t('bulk.choose')}
          </option>
          {rooms
            .filter((id) => draft.room.has(id))
            .map((id) => (
              <option key={id} value={id}>
                {names.room(id)}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span>{t('bulk.minutes')}</span>
        <input
          className="input"
          type="number"
          step={5}
          value={minutes}
          onChange={({ target }) => setMinutes(Math.round(Number(target.value) / 5) * 5)}
        />
      </label>
      <button
        type="button"
        className="btn btn-mini"
        onClick={() => void act('shift', shiftBy(draft, ids, minutes), t('bulk.shifted', { count, minutes }))}
      >
        {t('bulk.shift')}
      </button>
      <label>
        <span>{t('bulk.track')}</span>
        <select
          className="select"
          value=""
          onChange={({ target }) =>
            void act(
              'track',
              setAll(draft, ids, { trackId: target.value, topicId: null }),
              t('bulk.trackDone', { count, track: names.track(target.value) }),
            )
          }
        >
          <option value="" disabled>
            {t('bulk.choose')}
          </option>
          {[...draft.track].map(([id]) => (
            <option key={id} value={id}>
              {names.track(id)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="btn btn-mini" onClick={() => void toTray(ids)}>
        {t('bulk.unplace')}
      </button>
      <button
        type="button"
        className="btn btn-mini"
        onClick={() => {
          const { act: name, edits } = removeOrCancel(draft, ids, new Set(release?.sessions))
          void act(name, edits, t(name === 'cancel' ? 'bulk.cancelled' : 'bulk.deleted', { count }))
        }}
      >
        {ids.some((id) => release?.sessions.includes(id)) ? t('bulk.cancel') : t('bulk.delete')}
      </button>
      <button type="button" className="btn btn-mini btn-bare" onClick={() => select('', 'none')}>
        {t('bulk.clear')}
      </button>
    </section>
  )
}
