'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { addressOf } from '@/components/site/address'
import { dayNumber, monthShort, weekdayShort } from '@/domain/shared/date-format'
import { fromGrid, gridMoment } from '@/domain/builder/grid-rules'
import { zoneName } from '@/domain/shared/zone-format'
import { useBuilder } from './use-builder'

/** Which days are shown, how, and what can be done with a whole day. A click with Ctrl or Shift adds a day. */
export function DayBar() {
  const t = useTranslations('builder')
  const { slug, locale, days, dates, setDates, view, setView, rooms, events, zone, setDialog } = useBuilder()
  const label = (date: string) =>
    `${weekdayShort(date, zone, locale)} ${dayNumber(date, zone)} ${monthShort(date, zone, locale)}`
  const toggle = (date: string, more: boolean) => {
    if (!more) return setDates([date])
    const next = dates.includes(date) ? dates.filter((other) => other !== date) : [...dates, date].sort()
    setDates(next.length > 0 ? next : [date])
  }
  const [first] = dates
  const noon = first === undefined ? null : `${first}T12:00:00.000Z`
  return (
    <div className="bld-days">
      <ul className="day-tabs" aria-label={t('days')}>
        {days.map(({ date }) => (
          <li key={date}>
            <button
              type="button"
              aria-pressed={dates.includes(date)}
              title={t('dayHint')}
              onClick={({ ctrlKey, metaKey, shiftKey }) => toggle(date, ctrlKey || metaKey || shiftKey)}
            >
              {label(date)}
            </button>
          </li>
        ))}
      </ul>
      <p className="muted">
        {t('extent', { rooms: rooms.length, sessions: events.length })}
        {noon && ` · ${t('timesIn', { zone: zoneName(noon, zone, locale) })}`}
      </p>
      <div className="acts">
        <label className="check">
          <input
            type="checkbox"
            checked={dates.length > 1}
            onChange={({ target }) =>
              setDates(target.checked ? days.map(({ date }) => date) : dates.slice(0, 1))
            }
          />
          {t('allDays')}
        </label>
        <span className="seg" role="group" aria-label={t('view')}>
          {(['rooms', 'table'] as const).map((kind) => (
            <button key={kind} type="button" aria-pressed={view === kind} onClick={() => setView(kind)}>
              {t(`views.${kind}`)}
            </button>
          ))}
        </span>
        <Menu name={t('more')}>
          <MenuItem text={t('acts.new')} act={() => setDialog({ kind: 'new', ...slotOf(first, zone) })} />
          <MenuItem text={t('acts.fill')} act={() => setDialog({ kind: 'fill', ...slotOf(first, zone) })} />
          <MenuItem text={t('acts.shift')} act={() => setDialog({ kind: 'shift', ids: [] })} />
          <MenuItem text={t('acts.swapRooms')} act={() => setDialog({ kind: 'swap-rooms' })} />
          <MenuItem text={t('acts.swapSlots')} act={() => setDialog({ kind: 'swap-slots' })} />
          <li>
            <a href={addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })}>
              {t('list')}
            </a>
          </li>
        </Menu>
      </div>
    </div>
  )
}

/** What a new session begins with: nine o'clock of the day that is shown. */
const slotOf = (date: string | undefined, zone: string) => ({
  roomId: null,
  startsAt: date === undefined ? '' : fromGrid(gridMoment(date, 9 * 60), zone),
  endsAt: date === undefined ? '' : fromGrid(gridMoment(date, 10 * 60 + 15), zone),
})

/** Acts behind a button: Escape, leaving it and a press elsewhere close it. */
function Menu({ name, children }: { name: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) menu.current?.removeAttribute('open')
    }
    for (const happens of ['pointerdown', 'focusin']) addEventListener(happens, elsewhere)
    return () => {
      for (const happens of ['pointerdown', 'focusin']) removeEventListener(happens, elsewhere)
    }
  }, [])
  return (
    // Escape closes it from anywhere in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons in it have the roles
    <details
      ref={menu}
      className="menu"
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') closeMenu(currentTarget)
      }}
    >
      <summary className="btn btn-mini">{name}</summary>
      <ul>{children}</ul>
    </details>
  )
}

/** The focus goes to its button: a dialog that follows gives it back there. */
function closeMenu(menu: HTMLDetailsElement | null) {
  menu?.querySelector('summary')?.focus()
  menu?.removeAttribute('open')
}

function MenuItem({ text, act }: { text: string; act: () => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={({ currentTarget }) => {
          closeMenu(currentTarget.closest('details'))
          act()
        }}
      >
        {text}
      </button>
    </li>
  )
}
