'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type CSSProperties, useEffect, useRef } from 'react'
import { addressOf } from '@/components/site/address'
import { type Interval, onAxis } from '@/domain/commitment/rules'
import { pickText } from '@/domain/shared/language'
import { time, timeSpan } from '@/domain/shared/time-format'
import { type BoardItem, shadesOf } from './board-data'
import { useHand } from './desk-hand'
import { usePickUp } from './use-pick-up'

/** The rooms of a day on one axis: who meets in each, and what else takes it. Meetings are carried from place to place. */
export function DeskBoard({ slug }: { slug: string }) {
  const t = useTranslations('bilateralDesk')
  const words = useTranslations('bilaterals')
  const locale = useLocale() === 'fr' ? 'fr' : 'en'
  const { board, lifted, item, free, said, closed } = useHand()
  const { axis, zone, rooms } = board
  const lies = usePlace()
  return (
    <div
      className="ribbons board"
      style={{ '--hours': axis.hours.length } as CSSProperties /* custom property */}
    >
      <div className="axis" aria-hidden="true">
        <div className="axis-in">
          {axis.hours.map((hour) => (
            <span key={hour.toISOString()} style={lies({ startsAt: hour, endsAt: hour })}>
              {time(hour, zone, locale)}
            </span>
          ))}
        </div>
      </div>
      <ul className="ribbon-rows">
        {rooms.map((room) => {
          const here = board.items.filter(({ at }) => at?.roomId === room.id && isOn(at, axis))
          const name = pickText(room.name, locale)
          return (
            <li key={room.id} className="ribbon-row">
              <div className="ribbon-name">
                <b>{name}</b>
                <span>{room.seats !== null && words('seats', { count: room.seats })}</span>
              </div>
              <div className="ribbon-line board-line" data-room={room.id}>
                {shadesOf(room, axis, here).map((shade) => (
                  <span
                    key={`${shade.kind} ${shade.startsAt.toISOString()}`}
                    className={`board-shade board-${shade.kind}`}
                    style={lies(shade)}
                  >
                    <span className={shade.kind === 'held' ? '' : 'vh'}>
                      <span className="vh">{timeSpan(shade.startsAt, shade.endsAt, zone, locale)} : </span>
                      {shade.reason || t(`shade.${shade.kind}`)}
                    </span>
                  </span>
                ))}
                {lifted &&
                  closed(room.id).map((interval) => (
                    <span
                      key={interval.startsAt.toISOString()}
                      className="board-not"
                      style={lies(interval)}
                      aria-hidden="true"
                    />
                  ))}
                <ol aria-label={t('inRoom', { name })}>
                  {[...here]
                    .sort((a, b) => +(a.at?.startsAt ?? 0) - +(b.at?.startsAt ?? 0))
                    .map((one) => (
                      <Card key={one.id} item={one} slug={slug} />
                    ))}
                </ol>
                {lifted?.roomId === room.id && lifted.by === 'pointer' && !free && (
                  <span
                    className="board-why small"
                    style={lies({ startsAt: lifted.startsAt, endsAt: lifted.startsAt })}
                    aria-hidden="true"
                  >
                    {said}
                  </span>
                )}
                {lifted?.roomId === room.id && item && (
                  <Ghost item={item} startsAt={lifted.startsAt} free={free} />
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const isOn = (at: Interval, axis: Interval) => at.startsAt < axis.endsAt && at.endsAt > axis.startsAt

function usePlace() {
  const { board } = useHand()
  return (one: Interval) => {
    const { left, width } = onAxis(board.axis, one)
    return { '--a': `${left}%`, '--w': `${width}%` } as CSSProperties // custom properties are no part of React's type
  }
}

function Card({ item, slug }: { item: BoardItem; slug: string }) {
  const t = useTranslations('bilateralDesk')
  const locale = useLocale() === 'fr' ? 'fr' : 'en'
  const { board } = useHand()
  const lies = usePlace()
  const movable = board.placings.some(({ id }) => id === item.id)
  const { held, handlers } = usePickUp(item.id, movable)
  if (!item.at) return null
  const href = addressOf(locale, {
    pathname: '/manage/[slug]/bilaterals/[id]',
    params: { slug, id: item.id },
  })
  return (
    <li
      className="board-card"
      style={lies(item.at)}
      data-held={held || undefined}
      data-movable={movable || undefined}
    >
      <a href={href} data-meeting={item.id} draggable={false} {...handlers}>
        <span className="vh">{timeSpan(item.at.startsAt, item.at.endsAt, board.zone, locale)} : </span>
        <span className="vh">{item.title}</span>
        <span aria-hidden="true">
          {item.short[0]}
          <br />
          {item.short[1]}
        </span>
        {movable && <span className="vh pick-up-hint">. {t('pickUpHint')}</span>}
      </a>
    </li>
  )
}

/** Where it would be dropped. */
function Ghost({ item, startsAt, free }: { item: BoardItem; startsAt: Date; free: boolean }) {
  const lies = usePlace()
  const ghost = useRef<HTMLSpanElement>(null)
  const { lifted } = useHand()
  const byKeys = lifted?.by === 'keys'
  useEffect(() => {
    if (byKeys) ghost.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [byKeys, startsAt])
  return (
    <span
      ref={ghost}
      className={free ? 'board-ghost' : 'board-ghost board-ghost-not'}
      style={lies({ startsAt, endsAt: new Date(+startsAt + item.minutes * 60_000) })}
      aria-hidden="true"
    >
      {item.short[0]}
      <br />
      {item.short[1]}
    </span>
  )
}

/** What is picked up, where it would go, what just happened: one polite status for all of it. */
export function DeskStrip() {
  const t = useTranslations('bilateralDesk')
  const { said, lifted, item, free, insist } = useHand()
  return (
    <div
      className="desk-strip"
      data-empty={said === '' || undefined}
      data-not={(lifted && !free) || undefined}
    >
      <p role="status">
        {item && <b>{item.title}</b>} <span>{said}</span>
      </p>
      {insist && (
        <button type="button" className="btn btn-plain" onClick={insist}>
          {t('outsideYes')}
        </button>
      )}
      {lifted && (
        <p className="keys" aria-hidden="true">
          <span>
            <kbd>←</kbd> <kbd>→</kbd> {t('keys.time')}
          </span>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('keys.room')}
          </span>
          <span>
            <kbd>{t('keys.enter')}</kbd> {t('keys.drop')}
          </span>
          <span>
            <kbd>{t('keys.escape')}</kbd> {t('keys.putBack')}
          </span>
        </p>
      )}
    </div>
  )
}
