'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { repairsOf } from '@/domain/conflict/repair-rules'
import type { Conflict } from '@/domain/conflict/schema'
import { dayOf } from '@/domain/shared/time'
import { MarkIcon } from './mark-icon'
import { useBuilder } from './use-builder'

/** Shown at once; the rest on request. */
const FIRST = 20

/** What stands against the agenda, worst first, each with its repairs. */
export function ConflictDock() {
  const t = useTranslations('builder')
  const { index } = useBuilder()
  const [whole, setWhole] = useState(false)
  const [ignoredToo, setIgnoredToo] = useState(false)
  const conflicts = useDeferredValue(index.conflicts)
  const ignored = conflicts.filter((conflict) => conflict.ignored)
  const open = conflicts.filter((conflict) => !conflict.ignored)
  const blocking = open.filter(({ severity }) => severity === 'block').length
  const list = ignoredToo ? ignored : open
  return (
    <section className="confs" id="conflicts" aria-labelledby="conflicts-h">
      <h2 id="conflicts-h">
        {t('conflicts')}{' '}
        <span className="muted">{t('conflictCount', { block: blocking, warn: open.length - blocking })}</span>
      </h2>
      {ignored.length > 0 && (
        <button
          type="button"
          className="btn btn-plain"
          aria-pressed={ignoredToo}
          onClick={() => setIgnoredToo(!ignoredToo)}
        >
          {t('ignoredCount', { count: ignored.length })}
        </button>
      )}
      {list.length === 0 ? (
        <p className="muted cfs">{t('noConflicts')}</p>
      ) : (
        <ul className="cfs">
          {list.slice(0, whole ? list.length : FIRST).map((conflict) => (
            <ConflictRow key={conflict.key} conflict={conflict} />
          ))}
        </ul>
      )}
      {list.length > FIRST && !whole && (
        <button type="button" className="btn btn-mini" onClick={() => setWhole(true)}>
          {t('showAll', { count: list.length })}
        </button>
      )}
    </section>
  )
}

function ConflictRow({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('builder')
  const { draft, index, zone, names, conflictWords, act, setDialog, setDates, dates, setFocus, setOpen } =
    useBuilder()
  const [asked, setAsked] = useState(false)
  const { ignored, severity, sessions } = conflict
  const repairs = asked ? repairsOf(conflict, draft, index) : []
  const show = (id: string) => {
    const session = draft.session.get(id)
    const date = session?.startsAt ? dayOf(session.startsAt, zone) : null
    if (date !== null && !dates.includes(date)) setDates([date])
    setFocus(id)
  }
  const [first] = sessions
  return (
    <li className={`cf cf-${severity}`}>
      <span className="cf-s">
        <MarkIcon severity={severity} />
        {t(`marksShort.${severity}`)}
      </span>
      <div className="cf-t">
        <b>{conflictWords.sentence(conflict)}</b>
        <span>
          {sessions.slice(0, 6).map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <button type="button" className="btn-link" onClick={() => show(id)}>
                {names.title(id)}
              </button>
            </span>
          ))}
          {conflict.people > 0 && <> · {t('peopleTouched', { count: conflict.people })}</>}
          {ignored && <> · {t('ignoredBecause', { reason: ignored.reason })}</>}
        </span>
        {asked && (
          <ul className="cf-r">
            {repairs.map((repair) => (
              <li key={JSON.stringify([repair.code, repair.params])}>
                <button
                  type="button"
                  className="btn btn-mini"
                  onClick={() => void act('repair', repair.edits, conflictWords.repair(repair))}
                >
                  {conflictWords.repair(repair)}
                </button>
                {repair.breaks.length > 0 && (
                  <span className="cf-breaks">
                    {t('wouldBreak', {
                      what: repair.breaks.slice(0, 2).map(conflictWords.sentence).join(' '),
                    })}
                  </span>
                )}
              </li>
            ))}
            {repairs.length === 0 && <li className="muted">{t('noRepair')}</li>}
          </ul>
        )}
      </div>
      <div className="cf-a">
        {!ignored && (
          <button
            type="button"
            className="btn btn-mini"
            aria-expanded={asked}
            onClick={() => setAsked(!asked)}
          >
            {t('repairs')}
          </button>
        )}
        {first !== undefined && (
          <button
            type="button"
            className="btn btn-mini btn-bare"
            onClick={() => {
              const last = sessions.at(-1) ?? first
              setOpen(null)
              setDialog({ kind: 'move', id: last })
            }}
          >
            {t('move')}
          </button>
        )}
        {ignored ? (
          <button
            type="button"
            className="btn btn-mini btn-bare"
            onClick={() => void act('heed', [{ of: 'ignored', id: ignored.id, set: null }], t('heeded'))}
          >
            {t('heed')}
          </button>
        ) : (
          <button
            type="button"
            className="btn btn-mini btn-bare"
            onClick={() => setDialog({ kind: 'ignore', conflict })}
          >
            {t('ignore')}
          </button>
        )}
      </div>
    </li>
  )
}
