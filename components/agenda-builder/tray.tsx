'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { minutesOf } from '@/domain/builder/act-rules'
import { collator } from '@/domain/shared/language'
import { plainSearch } from '@/domain/shared/text'
import { missingTexts } from '@/domain/session/rules'
import { useHand } from './lift-context'
import { trayDrag } from './tray-drag'
import { useBuilder } from './use-builder'

type Order = 'demand' | 'title' | 'track'

/**
 * Sessions that have no time yet: searched, ordered, dragged into the grid, or picked up with Enter at the best place.
 * Without a grid to carry it over, Enter asks for the place.
 */
export function Tray({ grid }: { grid: boolean }) {
  const t = useTranslations('builder')
  const {
    draft,
    names,
    summit,
    locale,
    liftedId,
    pickUp,
    setOpen,
    setDialog,
    selected,
    select,
    act,
    focus,
    setFocus,
  } = useBuilder()
  const { setDragged } = useHand()
  const list = useRef<HTMLUListElement>(null)
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<Order>('demand')
  const [track, setTrack] = useState('')
  const orderId = useId()
  const unplaced = [...draft.session]
    .filter(([, session]) => session.startsAt === null && session.status === 'scheduled')
    .map(([id, session]) => ({ id, session, title: names.title(id), track: names.track(session.trackId) }))
  const compare = collator(locale).compare
  const found = unplaced
    .filter(
      ({ session, title }) =>
        plainSearch(`${title} ${session.code}`, query) && (!track || session.trackId === track),
    )
    .sort((a, b) =>
      order === 'demand'
        ? (b.session.expected ?? -1) - (a.session.expected ?? -1) || compare(a.title, b.title)
        : order === 'track'
          ? compare(a.track, b.track) || compare(a.title, b.title)
          : compare(a.title, b.title),
    )
  // What was put back, taken off the grid or closed has the focus here.
  useEffect(() => {
    const item = focus === null ? null : list.current?.querySelector<HTMLElement>(`[data-tray="${focus}"]`)
    if (!item) return
    item.focus()
    setFocus(null)
  }, [focus, setFocus, draft])
  const onKey = (event: KeyboardEvent<HTMLUListElement>) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tray]') : null
    const id = item?.dataset['tray']
    if (!item || id === undefined) return
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tray]')]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) items[items.indexOf(item) + step]?.focus()
    else if (event.key === 'Home') items[0]?.focus()
    else if (event.key === 'End') items.at(-1)?.focus()
    else if (event.key.toLowerCase() === 'm') setDialog({ kind: 'move', id })
    else if (event.key === ' ') setOpen(id)
    else return
    event.preventDefault()
  }
  return (
    <section className="tray" aria-labelledby="tray-h" onDragOver={(event) => event.preventDefault()}>
      <h2 id="tray-h">
        {t('tray')} <span className="muted">{unplaced.length}</span>
      </h2>
      <input
        className="input"
        type="search"
        aria-label={t('searchTray')}
        placeholder={t('search')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <p className="tray-by muted">
        <label htmlFor={orderId}>{t('orderBy')}</label>
        <select
          id={orderId}
          className="select"
          value={order}
          onChange={({ target }) => setOrder(target.value as Order)} // the options just below
        >
          {(['demand', 'title', 'track'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`orders.${one}`)}
            </option>
          ))}
        </select>
      </p>
      {draft.track.size > 0 && (
        <select
          className="select tray-track"
          aria-label={t('trackFilter')}
          value={track}
          onChange={({ target }) => setTrack(target.value)}
        >
          <option value="">{t('allTracks')}</option>
          {[...draft.track].map(([id]) => (
            <option key={id} value={id}>
              {names.track(id)}
            </option>
          ))}
        </select>
      )}
      {found.length === 0 ? (
        <p className="muted tray-none">
          {draft.session.size === 0
            ? t('noSessions')
            : unplaced.length === 0
              ? t('trayEmpty')
              : t('trayNothing')}
        </p>
      ) : (
        // Arrow keys go through the list, and one tab stop leads into it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons in it have the roles
        <ul ref={list} className="tray-l" onKeyDown={onKey}>
          {found.map(({ id, session, title }, at) => {
            const { className, letter } = names.trackMark(session.trackId)
            const missing = missingTexts(session, summit.contentLanguages)
            return (
              <li key={id}>
                <button
                  type="button"
                  className={`tray-i ${className}`}
                  data-tray={id}
                  data-lifted={liftedId === id || undefined}
                  aria-pressed={selected.has(id)}
                  tabIndex={at === 0 ? 0 : -1}
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move'
                    event.dataTransfer.setData('text/plain', title)
                    const start = new Date(Date.UTC(2000, 0, 3))
                    trayDrag.id = id
                    trayDrag.item = {
                      id,
                      columns: [],
                      session,
                      className: `s ${className}`,
                      start,
                      end: new Date(+start + minutesOf(draft, session) * 60_000),
                    }
                    setDragged(id)
                  }}
                  onDragEnd={() => {
                    trayDrag.id = null
                    trayDrag.item = null
                    setDragged(null)
                  }}
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return select(id, 'more')
                    // A press of Enter picks up; a click of the mouse looks.
                    if (event.detail !== 0) setOpen(id)
                    else if (grid) pickUp(id)
                    else setDialog({ kind: 'move', id })
                  }}
                >
                  <span className="tray-t">{title}</span>
                  <span className="tray-m">
                    {letter && (
                      <span className="track">
                        <b aria-hidden="true">{letter}</b>
                        <span className="vh">{names.track(session.trackId)}</span>
                      </span>
                    )}
                    <span>{t('minutes', { minutes: minutesOf(draft, session) })}</span>
                    {session.expected !== null && <span> · {t('about', { people: session.expected })}</span>}
                  </span>
                  {missing.length > 0 && <em>{t('textMissing')}</em>}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <button
        type="button"
        className="btn btn-mini tray-new"
        onClick={() => {
          const id = crypto.randomUUID()
          const title = Object.fromEntries(
            summit.contentLanguages.map((language) => [
              language,
              t(language === 'fr' ? 'newTitles.fr' : 'newTitles.en'),
            ]),
          )
          void act(
            'create',
            [{ of: 'session', id, create: true, set: { title, languages: summit.contentLanguages } }],
            t('created'),
          ).then((made) => made && setOpen(id))
        }}
      >
        {t('newUnplaced')}
      </button>
    </section>
  )
}
