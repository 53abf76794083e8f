'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { minutesOf, sessionEdit } from '@/domain/builder/act-rules'
import { dayOf, instantToWall, wallToInstant } from '@/domain/shared/time'
import { MarkIcon } from './mark-icon'
import { OwnField } from './own-field'
import { useBuilder } from './use-builder'

/** The same sessions as a table that is edited in place: everything that the grid does, in a narrow window too. */
export function TableView() {
  const t = useTranslations('builder')
  const builder = useBuilder()
  const {
    draft,
    dates,
    days,
    zone,
    names,
    index,
    summit,
    act,
    selected,
    select,
    setOpen,
    setDialog,
    toTray,
  } = builder
  const rows = useMemo(
    () =>
      [...draft.session]
        .filter(([, { startsAt }]) => startsAt === null || dates.includes(dayOf(startsAt, zone)))
        .sort(
          ([, a], [, b]) =>
            (a.startsAt ?? '9').localeCompare(b.startsAt ?? '9') ||
            (draft.room.get(a.roomId ?? '')?.position ?? 0) - (draft.room.get(b.roomId ?? '')?.position ?? 0),
        ),
    [draft, dates, zone],
  )
  const marks = new Map<string, 'block' | 'warn'>()
  for (const { severity, ignored, sessions } of index.conflicts)
    if (!ignored) for (const id of sessions) if (marks.get(id) !== 'block') marks.set(id, severity)
  return (
    // Scrolls sideways by itself, and by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached
    <div className="table-wrap bld-table" tabIndex={0} role="region" aria-label={t('tableName')}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('selectHead')}</span>
            </th>
            {summit.contentLanguages.map((language) => (
              <th key={language} scope="col">
                {t('titleIn', { language: names.language(language) })}
              </th>
            ))}
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('start')}</th>
            <th scope="col">{t('minutesLabel')}</th>
            <th scope="col">{t('room')}</th>
            <th scope="col">{t('track')}</th>
            <th scope="col">{t('actsHead')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, session]) => {
            const title = names.title(id)
            const start = session.startsAt ? instantToWall(session.startsAt, zone) : null
            const minutes = minutesOf(draft, session)
            const mark = marks.get(id)
            const put = (date: string, time: string, length: number) => {
              const placed = wallToInstant(date, time, zone)
              if (!placed.ok) return builder.say(t('noSuchTime'))
              const startsAt = placed.value.instant.toISOString()
              const endsAt = new Date(+placed.value.instant + length * 60_000).toISOString()
              void builder.moveHere(id, { roomId: session.roomId, startsAt, endsAt })
            }
            const of = (label: string) => <span className="vh">{t('of', { label, title })}</span>
            return (
              <tr
                key={id}
                data-row={id}
                className={session.status === 'cancelled' ? 'is-cancelled' : undefined}
              >
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('selectOne', { title })}
                    checked={selected.has(id)}
                    onChange={() => select(id, 'more')}
                  />
                  {mark && (
                    <span className={`cf-${mark}`}>
                      <MarkIcon severity={mark} />
                      <span className="vh">{t(`marks.${mark}`)}</span>
                    </span>
                  )}
                </td>
                {summit.contentLanguages.map((language) => (
                  <td key={language}>
                    <OwnField
                      label={of(t('titleIn', { language: names.language(language) }))}
                      lang={language}
                      value={session.title[language] ?? ''}
                      save={(value) =>
                        void act(
                          'save',
                          sessionEdit(draft, id, { title: { ...session.title, [language]: value } }),
                          t('saved'),
                        )
                      }
                    />
                  </td>
                ))}
                <td>
                  <select
                    className="select"
                    aria-label={t('of', { label: t('day'), title })}
                    value={start?.date ?? ''}
                    onChange={({ target }) =>
                      target.value === ''
                        ? void toTray([id])
                        : put(target.value, start?.time ?? '09:00', minutes)
                    }
                  >
                    <option value="">{t('unplaced')}</option>
                    {days.map(({ date }) => (
                      <option key={date} value={date}>
                        {names.day(date)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <OwnField
                    label={of(t('start'))}
                    type="time"
                    step={300}
                    value={start?.time ?? ''}
                    save={(time) => time && put(start?.date ?? dates[0] ?? '', time, minutes)}
                  />
                </td>
                <td>
                  <OwnField
                    label={of(t('minutesLabel'))}
                    type="number"
                    min={5}
                    max={1440}
                    step={5}
                    value={String(minutes)}
                    save={(typed) => start && Number(typed) > 0 && put(start.date, start.time, Number(typed))}
                  />
                </td>
                <td>
                  <select
                    className="select"
                    aria-label={t('of', { label: t('room'), title })}
                    value={session.roomId ?? ''}
                    onChange={({ target }) =>
                      void act(
                        'move',
                        sessionEdit(draft, id, { roomId: target.value || null }),
                        t('movedTo', { room: names.room(target.value || null) }),
                      )
                    }
                  >
                    <option value="">{t('noRoom')}</option>
                    {[...draft.room].map(([room]) => (
                      <option key={room} value={room}>
                        {names.room(room)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <select
                    className="select"
                    aria-label={t('of', { label: t('track'), title })}
                    value={session.trackId ?? ''}
                    onChange={({ target }) =>
                      void act(
                        'track',
                        sessionEdit(draft, id, { trackId: target.value || null, topicId: null }),
                        t('saved'),
                      )
                    }
                  >
                    <option value="">{t('noTrack')}</option>
                    {[...draft.track].map(([track]) => (
                      <option key={track} value={track}>
                        {names.track(track)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <div className="row-acts">
                    <button
                      type="button"
                      className="btn btn-mini"
                      aria-label={t('of', { label: t('move'), title })}
                      onClick={() => setDialog({ kind: 'move', id })}
                    >
                      {t('move')}
                    </button>
                    <button
                      type="button"
                      className="btn btn-mini btn-bare"
                      aria-label={t('of', { label: t('openOne'), title })}
                      onClick={() => setOpen(id)}
                    >
                      {t('openOne')}
                    </button>
                  </div>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="bld-empty">{t('dayEmpty')}</p>}
    </div>
  )
}
