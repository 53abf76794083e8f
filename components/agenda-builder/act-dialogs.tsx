'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  copyBreak,
  createSession,
  fillSlot,
  shiftAfter,
  shiftBy,
  slotsOf,
  swapRooms,
  swapSlots,
} from '@/domain/builder/act-rules'
import type { Edit } from '@/domain/change/schema'
import type { Conflict } from '@/domain/conflict/schema'
import { sessionTypes } from '@/domain/release/schema'
import { lengthOf, settingsOf } from '@/domain/summit/rules'
import { instantToWall, wallToInstant } from '@/domain/shared/time'
import { ClashDialog } from './clash-dialog'
import { Dialog } from './dialog'
import { MoveDialog } from './move-dialog'
import { useBuilder } from './use-builder'

/** The question that stands before the act that was asked for, if one does. */
export function ActDialogs({ close }: { close: () => void }) {
  const { dialog } = useBuilder()
  switch (dialog?.kind) {
    case 'move':
      return <MoveDialog key={dialog.id} id={dialog.id} close={close} />
    case 'new':
      return <NewDialog {...dialog} close={close} />
    case 'fill':
      return <FillDialog {...dialog} close={close} />
    case 'shift':
      return <ShiftDialog ids={dialog.ids} close={close} />
    case 'swap-rooms':
      return <SwapRoomsDialog close={close} />
    case 'swap-slots':
      return <SwapSlotsDialog close={close} />
    case 'copy-break':
      return <CopyBreakDialog id={dialog.id} close={close} />
    case 'ignore':
      return <IgnoreDialog conflict={dialog.conflict} close={close} />
    case 'clash':
      return <ClashDialog {...dialog} close={close} />
    case undefined:
      return null
  }
}

/** A day and a wall time of the summit as an instant; null while they do not make one. */
function useMoment() {
  const { zone } = useBuilder()
  return (date: string, time: string): string | null => {
    const placed = wallToInstant(date, time, zone)
    return placed.ok ? placed.value.instant.toISOString() : null
  }
}

function Titles({
  values,
  change,
}: {
  values: Record<string, string>
  change: (values: Record<string, string>) => void
}) {
  const t = useTranslations('builder')
  const { summit, names } = useBuilder()
  // One language is enough to begin with, whichever it is.
  const untitled = Object.values(values).every((value) => value.trim() === '')
  return (
    <div className="pair">
      {summit.contentLanguages.map((language, at) => (
        <label key={language} className="fieldl">
          <span>{t('titleIn', { language: names.language(language) })}</span>
          <input
            className="input"
            lang={language}
            required={at === 0 && untitled}
            maxLength={200}
            value={values[language] ?? ''}
            onChange={({ target }) => change({ ...values, [language]: target.value })}
          />
        </label>
      ))}
    </div>
  )
}

function DaySelect({ value, change }: { value: string; change: (date: string) => void }) {
  const t = useTranslations('builder')
  const { days, names } = useBuilder()
  return (
    <label className="fieldl">
      <span>{t('day')}</span>
      <select className="select" value={value} onChange={({ target }) => change(target.value)}>
        {days.map(({ date }) => (
          <option key={date} value={date}>
            {names.day(date)}
          </option>
        ))}
      </select>
    </label>
  )
}

function TimeField({
  label,
  value,
  change,
}: {
  label: string
  value: string
  change: (time: string) => void
}) {
  return (
    <label className="fieldl">
      <span>{label}</span>
      <input
        className="input"
        type="time"
        step={300}
        required
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  )
}

function RoomSelect({
  label,
  value,
  change,
  none,
}: {
  label: string
  value: string
  change: (id: string) => void
  none?: string
}) {
  const { draft, names } = useBuilder()
  return (
    <label className="fieldl">
      <span>{label}</span>
      <select className="select" value={value} onChange={({ target }) => change(target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {[...draft.room].map(([id]) => (
          <option key={id} value={id}>
            {names.room(id)}
          </option>
        ))}
      </select>
    </label>
  )
}

type Slot = { roomId: string | null; startsAt: string; endsAt: string }

/** A new session where an empty place was chosen. */
function NewDialog({ roomId, startsAt, endsAt, close }: Slot & { close: () => void }) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  const moment = useMoment()
  const { draft, summit, zone, names, act, setFocus, setOpen, dates, setDates } = useBuilder()
  const settings = settingsOf(summit.settings)
  const from = instantToWall(startsAt, zone)
  const [title, setTitle] = useState<Record<string, string>>({})
  const [type, setType] = useState<(typeof sessionTypes)[number]>('parallel')
  const [track, setTrack] = useState('')
  const [room, setRoom] = useState(roomId ?? '')
  const [date, setDate] = useState(from.date)
  const [start, setStart] = useState(from.time)
  // A press without a pull asks for the usual length.
  const pulled = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  const [minutes, setMinutes] = useState(pulled > 5 ? pulled : lengthOf(settings, 'parallel'))
  const begins = moment(date, start)
  return (
    <Dialog
      title={t('acts.new')}
      close={close}
      go={t('create')}
      act={() => {
        if (begins === null) return
        const id = crypto.randomUUID()
        const ends = new Date(Date.parse(begins) + minutes * 60_000).toISOString()
        const edit = createSession(id, {
          title,
          type,
          trackId: track || null,
          roomId: room || null,
          startsAt: begins,
          endsAt: ends,
          languages: [...summit.contentLanguages],
        })
        if (!dates.includes(date)) setDates([date])
        void act('create', [edit], t('createdAt', { place: names.place(room || null, begins, ends) })).then(
          (made) => {
            if (!made) return
            setFocus(id)
            setOpen(id)
          },
        )
        close()
      }}
    >
      <Titles values={title} change={setTitle} />
      <div className="pair">
        <label className="fieldl">
          <span>{t('type')}</span>
          <select
            className="select"
            value={type}
            onChange={({ target }) => {
              const next = target.value as typeof type // the options just below
              setType(next)
              if (pulled <= 5) setMinutes(lengthOf(settings, next))
            }}
          >
            {sessionTypes.map((one) => (
              <option key={one} value={one}>
                {terms(`types.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="fieldl">
          <span>{t('track')}</span>
          <select className="select" value={track} onChange={({ target }) => setTrack(target.value)}>
            <option value="">{t('noTrack')}</option>
            {[...draft.track].map(([id]) => (
              <option key={id} value={id}>
                {names.track(id)}
              </option>
            ))}
          </select>
        </label>
        <DaySelect value={date} change={setDate} />
        <RoomSelect label={t('room')} value={room} change={setRoom} none={t('noRoom')} />
        <TimeField label={t('start')} value={start} change={setStart} />
        <Minutes value={minutes} change={setMinutes} />
      </div>
    </Dialog>
  )
}

function Minutes({
  value,
  change,
  min = 5,
}: {
  value: number
  change: (minutes: number) => void
  min?: number
}) {
  const t = useTranslations('builder')
  return (
    <label className="fieldl">
      <span>{t('minutesLabel')}</span>
      <input
        className="input"
        type="number"
        required
        min={min}
        step={5}
        max={1440}
        value={value}
        onChange={({ target }) => change(Number(target.value))}
      />
    </label>
  )
}

/** A session in each of several rooms at one time. */
function FillDialog({ startsAt, close }: { startsAt: string; close: () => void }) {
  const t = useTranslations('builder')
  const moment = useMoment()
  const { draft, summit, zone, names, act, rooms } = useBuilder()
  const from = instantToWall(startsAt, zone)
  const [date, setDate] = useState(from.date)
  const [start, setStart] = useState(from.time)
  const [minutes, setMinutes] = useState(lengthOf(settingsOf(summit.settings), 'parallel'))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(rooms.filter((id) => draft.room.get(id)?.kind === 'session')),
  )
  const begins = moment(date, start)
  return (
    <Dialog
      title={t('acts.fill')}
      close={close}
      {...(chosen.size > 0 ? { go: t('fillGo', { count: chosen.size }) } : {})}
      act={() => {
        if (begins === null) return
        const ends = new Date(Date.parse(begins) + minutes * 60_000).toISOString()
        const edits = fillSlot(
          [...chosen].map((roomId) => ({
            roomId,
            id: crypto.randomUUID(),
            title: Object.fromEntries(
              summit.contentLanguages.map((language) => [
                language,
                t(language === 'fr' ? 'fillTitles.fr' : 'fillTitles.en', {
                  room: names.roomIn(roomId, language),
                }),
              ]),
            ),
          })),
          { startsAt: begins, endsAt: ends },
          { type: 'parallel', languages: [...summit.contentLanguages] },
        )
        void act('fill_slot', edits, t('filled', { count: chosen.size, time: names.time(begins, ends) }))
        close()
      }}
    >
      <div className="pair">
        <DaySelect value={date} change={setDate} />
        <TimeField label={t('start')} value={start} change={setStart} />
        <Minutes value={minutes} change={setMinutes} />
      </div>
      <Rooms chosen={chosen} change={setChosen} />
    </Dialog>
  )
}

function Rooms({
  chosen,
  change,
  but,
}: {
  chosen: ReadonlySet<string>
  change: (chosen: ReadonlySet<string>) => void
  but?: string | null
}) {
  const t = useTranslations('builder')
  const { draft, names } = useBuilder()
  return (
    <fieldset className="checks">
      <legend>{t('rooms')}</legend>
      {[...draft.room]
        .filter(([id]) => id !== but)
        .map(([id]) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ target }) => {
                const next = new Set(chosen)
                if (target.checked) next.add(id)
                else next.delete(id)
                change(next)
              }}
            />
            {names.room(id)}
          </label>
        ))}
    </fieldset>
  )
}

/** Everything of a day from a time on, or what is selected, earlier or later. */
function ShiftDialog({ ids, close }: { ids: string[]; close: () => void }) {
  const t = useTranslations('builder')
  const moment = useMoment()
  const { draft, days, dates, act, index } = useBuilder()
  const [date, setDate] = useState(dates[0] ?? days[0]?.date ?? '')
  const [from, setFrom] = useState('14:00')
  const [minutes, setMinutes] = useState(20)
  const since = moment(date, from)
  const edits: Edit[] =
    ids.length > 0
      ? shiftBy(draft, ids, minutes)
      : since === null
        ? []
        : shiftAfter(draft, date, since, minutes)
  void index
  return (
    <Dialog
      title={t('acts.shift')}
      close={close}
      {...(edits.length > 0 && minutes !== 0 ? { go: t('shiftGo', { count: edits.length }) } : {})}
      act={() => {
        void act('shift', edits, t('bulk.shifted', { count: edits.length, minutes }))
        close()
      }}
      note={t('shiftNote', { count: edits.length })}
    >
      <div className="pair">
        {ids.length === 0 && (
          <>
            <DaySelect value={date} change={setDate} />
            <TimeField label={t('fromTime')} value={from} change={setFrom} />
          </>
        )}
        <Minutes value={minutes} change={setMinutes} min={-720} />
      </div>
    </Dialog>
  )
}

function SwapRoomsDialog({ close }: { close: () => void }) {
  const t = useTranslations('builder')
  const { draft, days, dates, rooms, names, act } = useBuilder()
  const real = rooms.filter((id) => draft.room.has(id))
  const [date, setDate] = useState(dates[0] ?? days[0]?.date ?? '')
  const [a, setA] = useState(real[0] ?? '')
  const [b, setB] = useState(real[1] ?? '')
  const edits = a === b ? [] : swapRooms(draft, date, a, b)
  return (
    <Dialog
      title={t('acts.swapRooms')}
      close={close}
      {...(edits.length > 0 ? { go: t('swapGo', { count: edits.length }) } : {})}
      act={() => {
        void act('swap_rooms', edits, t('swapped', { a: names.room(a), b: names.room(b) }))
        close()
      }}
    >
      <div className="pair">
        <DaySelect value={date} change={setDate} />
        <span />
        <RoomSelect label={t('oneRoom')} value={a} change={setA} />
        <RoomSelect label={t('otherRoom')} value={b} change={setB} />
      </div>
    </Dialog>
  )
}

function SwapSlotsDialog({ close }: { close: () => void }) {
  const t = useTranslations('builder')
  const { draft, days, dates, names, act } = useBuilder()
  const [date, setDate] = useState(dates[0] ?? days[0]?.date ?? '')
  const slots = slotsOf(draft, date)
  const [a, setA] = useState('')
  const [b, setB] = useState('')
  const one = slots.some(({ startsAt }) => startsAt === a) ? a : (slots[0]?.startsAt ?? '')
  const other = slots.some(({ startsAt }) => startsAt === b) ? b : (slots[1]?.startsAt ?? '')
  const edits = one === other ? [] : swapSlots(draft, date, one, other)
  const choice = (label: string, value: string, change: (value: string) => void) => (
    <label className="fieldl">
      <span>{label}</span>
      <select className="select" value={value} onChange={({ target }) => change(target.value)}>
        {slots.map(({ startsAt, count }) => (
          <option key={startsAt} value={startsAt}>
            {t('slot', { time: names.clock(startsAt), count })}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <Dialog
      title={t('acts.swapSlots')}
      close={close}
      {...(edits.length > 0 ? { go: t('swapGo', { count: edits.length }) } : {})}
      act={() => {
        void act('swap_slots', edits, t('swapped', { a: names.clock(one), b: names.clock(other) }))
        close()
      }}
    >
      <div className="pair">
        <DaySelect value={date} change={setDate} />
        <span />
        {choice(t('oneSlot'), one, setA)}
        {choice(t('otherSlot'), other, setB)}
      </div>
    </Dialog>
  )
}

function CopyBreakDialog({ id, close }: { id: string; close: () => void }) {
  const t = useTranslations('builder')
  const { draft, names, act } = useBuilder()
  const session = draft.session.get(id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(
      [...draft.room]
        .filter(([room, { kind }]) => kind === 'session' && room !== session?.roomId)
        .map(([room]) => room),
    ),
  )
  return (
    <Dialog
      title={t('acts.copyBreak', { title: names.title(id) })}
      close={close}
      {...(chosen.size > 0 ? { go: t('copyGo', { count: chosen.size }) } : {})}
      act={() => {
        const rooms = [...chosen].map((roomId) => ({ roomId, id: crypto.randomUUID() }))
        void act('copy_break', copyBreak(draft, id, rooms), t('copied', { count: rooms.length }))
        close()
      }}
    >
      <Rooms chosen={chosen} change={setChosen} but={session?.roomId ?? null} />
    </Dialog>
  )
}

/** Why a conflict may stay; the reason is kept with it. */
function IgnoreDialog({ conflict, close }: { conflict: Conflict; close: () => void }) {
  const t = useTranslations('builder')
  const { act, conflictWords } = useBuilder()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t('ignoreTitle')}
      close={close}
      go={t('ignoreGo')}
      act={() => {
        const set = { key: conflict.key, reason }
        void act(
          'ignore',
          [{ of: 'ignored', id: crypto.randomUUID(), create: true, set }],
          t('ignoredDone'),
          reason,
        )
        close()
      }}
      note={t('ignoreNote')}
    >
      <p>{conflictWords.sentence(conflict)}</p>
      <label className="fieldl">
        <span>{t('reason')}</span>
        <textarea
          className="textarea"
          required
          minLength={3}
          maxLength={500}
          rows={2}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
    </Dialog>
  )
}
