'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { bestPlaces } from '@/domain/conflict/place-rules'
import { repeat } from '@/domain/builder/act-rules'
import { Dialog } from './dialog'
import { MarkIcon } from './mark-icon'
import { useBuilder } from './use-builder'
import { useLift } from './use-lift'

/** Places shown at once. */
const SHOWN = 8

/** The best places for a session, best first, each with what speaks for and against it. */
export function MoveDialog({ id, close }: { id: string; close: () => void }) {
  const t = useTranslations('builder')
  const builder = useBuilder()
  const { draft, index, days, dates, names, conflictWords, moveHere, setFocus, setDates, act } = builder
  const { putBack } = useLift()
  const session = draft.session.get(id)
  const [date, setDate] = useState('')
  const [enough, setEnough] = useState(false)
  const [interpretation, setInterpretation] = useState(true)
  const [chosen, setChosen] = useState(0)
  const [again, setAgain] = useState(false)
  const minSeats = session?.expected ?? session?.seats ?? null
  const day = days.find((known) => known.date === date)?.id
  const found = bestPlaces(draft, index, id, {
    ...(day ? { days: [day] } : {}),
    ...(enough && minSeats !== null ? { minSeats } : {}),
    interpretation,
  })
  if (!session) return null
  const places = found.places.slice(0, SHOWN)
  const place = places[chosen] ?? places[0]
  const go = () => {
    if (!place) return
    putBack()
    const { roomId, startsAt, endsAt } = place
    const there = days.find((day) => day.id === place.dayId)?.date
    if (there !== undefined && !dates.includes(there)) setDates([there])
    if (again) {
      const made = crypto.randomUUID()
      const edits = repeat(
        draft,
        id,
        { roomId, startsAt, endsAt },
        { session: made, series: crypto.randomUUID() },
      )
      void act('repeat', edits, t('repeated', { place: names.place(roomId, startsAt, endsAt) }))
      setFocus(made)
    } else {
      void moveHere(id, { roomId, startsAt, endsAt })
      setFocus(id)
    }
    close()
  }
  return (
    <Dialog
      wide
      title={t('moveTitle', { title: names.title(id) })}
      close={close}
      {...(place
        ? { go: again ? t('repeatHere') : t('moveHere', { room: names.room(place.roomId) }), act: go }
        : {})}
      note={t('toldWhenPublished')}
    >
      <p className="dialog-l">
        {session.startsAt && session.endsAt
          ? t('nowIn', { place: names.placeAndDay(session.roomId, session.startsAt, session.endsAt) })
          : t('nowInTray')}
      </p>
      <div className="filters">
        <span className="seg" role="group" aria-label={t('days')}>
          <button type="button" aria-pressed={date === ''} onClick={() => setDate('')}>
            {t('anyDay')}
          </button>
          {days.map((day) => (
            <button
              key={day.date}
              type="button"
              aria-pressed={date === day.date}
              onClick={() => setDate(day.date)}
            >
              {names.day(day.date)}
            </button>
          ))}
        </span>
        {minSeats !== null && (
          <label className="check">
            <input type="checkbox" checked={enough} onChange={({ target }) => setEnough(target.checked)} />
            {t('seatsOrMore', { seats: minSeats })}
          </label>
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={interpretation}
            onChange={({ target }) => setInterpretation(target.checked)}
          />
          {t('interpretationCounts')}
        </label>
        <label className="check">
          <input type="checkbox" checked={again} onChange={({ target }) => setAgain(target.checked)} />
          {t('asRepeat')}
        </label>
      </div>
      {places.length === 0 ? (
        <p className="dialog-l" role="status">
          {t('nowhere')}
        </p>
      ) : (
        <fieldset className="places">
          <legend className="vh">{t('bestFirst')}</legend>
          {places.map((one, at) => (
            <label key={`${one.roomId} ${one.startsAt}`} className="place">
              <input type="radio" name="place" checked={one === place} onChange={() => setChosen(at)} />
              <span className="place-w">
                <b>{names.room(one.roomId)}</b>
                <span>{names.dayAndTime(one.startsAt, one.endsAt)}</span>
              </span>
              <ul className="reasons">
                {one.reasons.map((reason) => (
                  <li key={reason.code} className={reason.ok ? 'good' : 'bad'}>
                    {reason.ok ? <span aria-hidden="true">✓</span> : <MarkIcon severity="warn" />}
                    {conflictWords.reason(reason)}
                  </li>
                ))}
              </ul>
              {at === 0 && <span className="tag">{t('best')}</span>}
            </label>
          ))}
        </fieldset>
      )}
      {found.impossible > 0 && (
        <details className="no">
          <summary>{t('impossible', { count: found.impossible })}</summary>
          <ul>
            {found.whyNot.map(({ kind, count }) => (
              <li key={kind}>{conflictWords.whyNot(kind, count)}</li>
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  )
}
