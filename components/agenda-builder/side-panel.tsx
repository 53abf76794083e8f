'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import {
  minutesOf,
  removeOrCancel,
  sessionEdit,
  duplicate,
  splitByLanguage,
} from '@/domain/builder/act-rules'
import type { SessionDraft } from '@/domain/change/schema'
import { addressOf } from '@/components/site/address'
import { PanelGuests } from './panel-guests'
import { PanelHistory } from './panel-history'
import { PanelMaterials } from './panel-materials'
import { PanelOrganisations } from './panel-organisations'
import { PanelPeople } from './panel-people'
import { PanelPlace } from './panel-place'
import { type Save, Section } from './panel-section'
import { PanelTexts } from './panel-texts'
import { PanelDetails } from './panel-details'
import { MarkIcon } from './mark-icon'
import { useBuilder } from './use-builder'

/** The session that is open: every field, both languages, its history. What is left of a field is saved. */
export function SidePanel() {
  const { open, sessionOf } = useBuilder()
  const session = open === null ? undefined : sessionOf(open)
  if (open === null || !session) return null
  return <Panel key={open} id={open} session={session} />
}

function Panel({ id, session }: { id: string; session: SessionDraft }) {
  const t = useTranslations('builder')
  const terms = useTranslations('terms')
  const builder = useBuilder()
  const {
    slug,
    locale,
    draft,
    names,
    setOpen,
    setFocus,
    setDialog,
    index,
    conflictWords,
    act,
    release,
    toTray,
  } = builder
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
  }, [])
  const save: Save = (set) => act('save', sessionEdit(draft, id, set), t('saved'))
  const against = index.conflicts.filter(({ sessions, ignored }) => !ignored && sessions.includes(id))
  const { className, letter } = names.trackMark(session.trackId)
  const close = () => {
    setOpen(null)
    setFocus(id)
  }
  const isBreak = session.type === 'break' || session.type === 'meal'
  return (
    // Escape closes it from anywhere in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields in it have the roles
    <aside
      className="panel"
      aria-labelledby="panel-h"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // What was typed is saved as by leaving the field in any other way.
        if (event.target instanceof HTMLElement) event.target.blur()
        close()
      }}
    >
      <div className="panel-h">
        <p className={className}>
          {letter && (
            <span className="track">
              <b aria-hidden="true">{letter}</b>
              <span>{names.track(session.trackId)}</span>
            </span>
          )}{' '}
          {terms(`types.${session.type}`)} · {t('minutes', { minutes: minutesOf(draft, session) })} ·{' '}
          <span className="num">{session.code === '000000' ? '' : session.code}</span>
        </p>
        <h2 id="panel-h" ref={head} tabIndex={-1}>
          {names.title(id)}
        </h2>
        <p>{names.place(session.roomId, session.startsAt, session.endsAt)}</p>
        <button type="button" className="btn btn-bare panel-x" onClick={close}>
          {t('close')}
        </button>
        <div className="acts">
          <button type="button" className="btn btn-mini" onClick={() => setDialog({ kind: 'move', id })}>
            {t('move')}
          </button>
          {session.startsAt && (
            <button
              type="button"
              className="btn btn-mini"
              onClick={() => {
                void toTray([id])
                setFocus(id)
              }}
            >
              {t('toTray')}
            </button>
          )}
          <button
            type="button"
            className="btn btn-mini"
            onClick={() => {
              const made = crypto.randomUUID()
              void act('duplicate', duplicate(draft, id, made), t('duplicated')).then(
                (done) => done && setOpen(made),
              )
            }}
          >
            {t('duplicate')}
          </button>
          {session.languages.length > 1 && (
            <button
              type="button"
              className="btn btn-mini"
              onClick={() => {
                const sessions = session.languages.slice(1).map(() => crypto.randomUUID())
                const edits = splitByLanguage(draft, id, { sessions, series: crypto.randomUUID() })
                void act('split', edits, t('splitDone', { count: session.languages.length }))
              }}
            >
              {t('split')}
            </button>
          )}
          {isBreak && (
            <button
              type="button"
              className="btn btn-mini"
              onClick={() => setDialog({ kind: 'copy-break', id })}
            >
              {t('copyToRooms')}
            </button>
          )}
          <RemoveButton id={id} status={session.status} released={release?.sessions.includes(id) ?? false} />
        </div>
      </div>
      {against.length > 0 && (
        <Section title={t('conflicts')}>
          <ul className="panel-cf">
            {against.map((conflict) => (
              <li key={conflict.key} className={`cf-${conflict.severity}`}>
                <span className="cf-s">
                  <MarkIcon severity={conflict.severity} />
                </span>{' '}
                {conflictWords.sentence(conflict)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <PanelTexts id={id} session={session} save={save} />
      <PanelPlace id={id} session={session} save={save} />
      <PanelPeople id={id} session={session} save={save} />
      <PanelGuests id={id} session={session} save={save} />
      <PanelOrganisations id={id} session={session} save={save} />
      <PanelDetails session={session} save={save} />
      <PanelMaterials session={session} save={save} />
      <PanelHistory id={id} />
      <p className="panel-more">
        <a
          href={addressOf(locale, {
            pathname: '/manage/[slug]/sessions/[code]',
            params: { slug, code: session.code },
          })}
        >
          {t('wholeForm')}
        </a>
      </p>
    </aside>
  )
}

function RemoveButton({ id, status, released }: { id: string; status: string; released: boolean }) {
  const t = useTranslations('builder')
  const { draft, act, setOpen, setFocus, events } = useBuilder()
  /** The nearest in time: what had the focus is gone. */
  const nearest = () => {
    const since = Date.parse(draft.session.get(id)?.startsAt ?? '') || 0
    const far = (startsAt: string | null) => Math.abs(Date.parse(startsAt ?? '') - since)
    const others = events.filter((other) => other.id !== id)
    return others.sort((a, b) => far(a.session.startsAt) - far(b.session.startsAt))[0]?.id ?? null
  }
  if (status === 'cancelled')
    return (
      <button
        type="button"
        className="btn btn-mini"
        onClick={() => void act('restore', sessionEdit(draft, id, { status: 'scheduled' }), t('restored'))}
      >
        {t('restore')}
      </button>
    )
  return (
    <button
      type="button"
      className="btn btn-mini"
      onClick={() => {
        const { act: name, edits } = removeOrCancel(draft, [id], new Set(released ? [id] : []))
        void act(name, edits, t(name === 'cancel' ? 'cancelledDone' : 'deletedDone'))
        if (name !== 'delete') return
        setOpen(null)
        setFocus(nearest())
      }}
    >
      {released ? t('cancelSession') : t('delete')}
    </button>
  )
}
