'use client'

import { useTranslations } from 'next-intl'
import {
  type ReactNode,
  createContext,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { minutesOf, moveTo, summitOf, unplace } from '@/domain/builder/act-rules'
import {
  type GridEvent,
  gridDays,
  gridEvents,
  gridHours,
  gridMoment,
  gridRooms,
  NO_ROOM,
  placeOf,
  toGrid,
} from '@/domain/builder/grid-rules'
import type { Act, Clash, Edit, SessionDraft } from '@/domain/change/schema'
import { bestPlaces } from '@/domain/conflict/place-rules'
import type { Conflict } from '@/domain/conflict/schema'
import type { Language } from '@/domain/shared/language'
import { useRefusalWords } from '@/components/form/refusal-words'
import type { DraftState, DraftStore } from './draft-store'
import { useConflictWords } from './conflict-words'
import { useFieldWords } from './field-words'
import { LiftProvider, useHand } from './lift-context'
import { type Names, useNames } from './names'

/** What is asked before an act. */
export type Dialog =
  | { kind: 'move'; id: string }
  | { kind: 'new'; roomId: string | null; startsAt: string; endsAt: string }
  | { kind: 'fill'; startsAt: string; endsAt: string }
  | { kind: 'shift'; ids: string[] }
  | { kind: 'swap-rooms' }
  | { kind: 'swap-slots' }
  | { kind: 'copy-break'; id: string }
  | { kind: 'ignore'; conflict: Conflict }
  | { kind: 'clash'; clashes: Clash[]; by: string; act: Act; edits: Edit[] }

export type View = 'rooms' | 'table'

export type BuilderProps = {
  slug: string
  locale: Language
  page: string
  mayPublish: boolean
  /** The last release: its number, and the sessions that have been public. */
  release: { number: number; publishedAt: string; sessions: string[] } | null
  first: { dates: string[]; view: View }
}

export type Builder = ReturnType<typeof useBuilderValue>

const Context = createContext<Builder | null>(null)

/** The builder that this part stands in. */
export function useBuilder(): Builder {
  const builder = use(Context)
  if (!builder) throw new Error('outside of a builder')
  return builder
}

/** Names alone: cards in the grid need no more, and are not drawn again when something else changes. */
const NamesContext = createContext<Names | null>(null)

export function useNamesHere(): Names {
  const names = use(NamesContext)
  if (!names) throw new Error('outside of a builder')
  return names
}

type ProviderProps = BuilderProps & { store: DraftStore; children: ReactNode }

export const BuilderProvider = (props: ProviderProps) => (
  <LiftProvider>
    <ValueProvider {...props} />
  </LiftProvider>
)

function ValueProvider(props: ProviderProps) {
  const value = useBuilderValue(props.store, props)
  return (
    <NamesContext value={value.names}>
      <Context value={value}>{props.children}</Context>
    </NamesContext>
  )
}

function useBuilderValue(store: DraftStore, props: BuilderProps) {
  const t = useTranslations('builder')
  const refusal = useRefusalWords()
  const state: DraftState = useSyncExternalStore(store.subscribe, store.state, store.state)
  const { draft, index } = state
  const summit = summitOf(draft)
  const zone = summit.timeZone
  const names = useNames(draft, props.locale)
  const conflictWords = useConflictWords(draft, names, props.locale)
  const fieldWords = useFieldWords(names)
  const { liftedId, setLifted, say } = useHand()

  const [dates, setDates] = useState(props.first.dates)
  const [view, setView] = useState<View>(props.first.view)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string | null>(null)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const [focus, setFocus] = useState<string | null>(null)

  const days = useMemo(() => gridDays(draft), [draft])
  const events = useMemo(() => gridEvents(draft, dates), [draft, dates])
  const rooms = useMemo(() => gridRooms(draft, events), [draft, events])
  const hours = useMemo(() => gridHours(events), [events])

  const addressDates = dates.join(',')
  useEffect(() => {
    const url = new URL(location.href)
    url.searchParams.set('day', addressDates)
    if (view === 'table') url.searchParams.set('view', 'table')
    else url.searchParams.delete('view')
    history.replaceState(null, '', url)
  }, [addressDates, view])

  const { page } = props
  const at = open ?? liftedId
  const isLifted = liftedId !== null
  useEffect(() => {
    const tell = () => void store.present({ page, sessionId: at, lifted: isLifted })
    tell()
    const timer = setInterval(tell, 20_000)
    return () => clearInterval(timer)
  }, [store, page, at, isLifted])
  useEffect(() => {
    const leave = () => void store.present({ page, sessionId: null, lifted: false, gone: true })
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [store, page])

  // Somebody else's act is said in words, once.
  const { theirs } = state
  const lastTheirs = useRef(theirs)
  useEffect(() => {
    if (!theirs || theirs === lastTheirs.current) return
    lastTheirs.current = theirs
    const [row] = theirs.rows.filter((changed) => changed.of === 'session')
    const title = row ? names.title(row.id) : ''
    say(t('theirs', { name: theirs.by?.name ?? '', title, count: theirs.rows.length }))
  }, [theirs, names, say, t])

  const sessionOf = (id: string): SessionDraft | undefined => draft.session.get(id)

  // What is said of a session that was picked up meanwhile is not pushed aside.
  const carrying = useRef(false)
  useEffect(() => {
    carrying.current = isLifted
  }, [isLifted])

  /** Does an act, says what came of it, and says why where it was refused. */
  async function act(name: Act, edits: Edit[], done?: string, reason?: string): Promise<boolean> {
    if (edits.length === 0) return true
    const before = new Set(index.conflicts.map(({ key }) => key))
    const answer = await store.act(name, edits, reason)
    if (answer.ok) {
      if (carrying.current) return true
      const more = store.state().index.conflicts.filter(({ key }) => !before.has(key)).length
      say(
        [done ?? t('done'), more > 0 ? t('newConflicts', { count: more }) : '', t('undoHint')]
          .filter(Boolean)
          .join(' '),
      )
      return true
    }
    if (answer.code === 'edited_meanwhile') {
      const { clashes, by } = answer.details as { clashes: Clash[]; by: string | null } // changeDraft's own details
      setDialog({ kind: 'clash', clashes, by: by ?? '', act: name, edits })
    }
    say(t('refused', { why: refusal(answer.code, answer.details) }))
    return false
  }

  async function undo(redo: boolean) {
    const answer = await store.undo(redo)
    if (answer.ok) return say(redo ? t('redone') : t('undone'))
    const { of, id, by } = answer.details as { of?: string; id?: string; by?: string } // undo's own details
    const title = of === 'session' && id ? names.title(id) : ''
    say(
      answer.code === 'changed_since'
        ? t('changedSince', { title, name: by ?? '' })
        : t('refused', { why: refusal(answer.code, answer.details) }),
    )
  }

  /** Picks a session up: where it stands, or, from the tray, at the best place of the days that are shown. */
  function pickUp(id: string) {
    const session = sessionOf(id)
    if (!session) return
    const holder = state.present.find(
      (other) => other.sessionId === id && other.lifted && other.page !== page,
    )
    if (holder) return say(t('heldBy', { title: names.title(id), name: holder.name }))
    const minutes = minutesOf(draft, session)
    if (session.startsAt) {
      const start = toGrid(session.startsAt, zone)
      const held = {
        id,
        date: start.toISOString().slice(0, 10),
        roomId: session.roomId ?? NO_ROOM,
        start,
        minutes,
      }
      setLifted(held)
      say(
        t('pickedUp', {
          title: names.title(id),
          place: names.place(session.roomId, session.startsAt, session.endsAt),
        }),
      )
      return
    }
    const shown = days.flatMap((day) => (day.id && dates.includes(day.date) ? [day.id] : []))
    const [best] = bestPlaces(draft, index, id, { days: shown }).places
    const [date] = dates
    const [room] = rooms
    if (!best && (date === undefined || room === undefined)) return say(t('nowhere'))
    const start = best ? toGrid(best.startsAt, zone) : gridMoment(date ?? '', hours.from)
    const held = {
      id,
      date: start.toISOString().slice(0, 10),
      roomId: best?.roomId ?? room ?? NO_ROOM,
      start,
      minutes,
    }
    setLifted(held)
    const { roomId, startsAt, endsAt } = placeOf(held, zone)
    say(t('pickedUp', { title: names.title(id), place: names.place(roomId, startsAt, endsAt) }))
  }

  /** Moves or places a session and says where it is now. */
  function moveHere(id: string, place: { roomId: string | null; startsAt: string; endsAt: string }) {
    const name = sessionOf(id)?.startsAt ? 'move' : 'place'
    return act(
      name,
      moveTo(draft, id, place),
      t('dropped', { place: names.place(place.roomId, place.startsAt, place.endsAt) }),
    )
  }

  /** Back to the tray. */
  const toTray = (ids: string[]) =>
    act(
      'unplace',
      unplace(draft, ids),
      t('unplacedDone', { count: ids.length, title: names.title(ids[0] ?? '') }),
    )

  function select(id: string, how: 'only' | 'more' | 'none') {
    if (how === 'none') return setSelected(new Set())
    if (how === 'only') return setSelected(new Set([id]))
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }

  return {
    ...props,
    store,
    state,
    draft,
    summit,
    zone,
    index,
    names,
    conflictWords,
    fieldWords,
    dates,
    setDates,
    view,
    setView,
    days,
    events,
    rooms,
    hours,
    selected,
    select,
    open,
    setOpen,
    dialog,
    setDialog,
    liftedId,
    say,
    focus,
    setFocus,
    sessionOf,
    act,
    undo,
    pickUp,
    moveHere,
    toTray,
  }
}

/** Events of the grid by their session. */
export type { GridEvent }
