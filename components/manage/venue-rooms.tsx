import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import { type Rows, layouts } from '@/domain/change/schema'
import { type Language, pickText } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { ActForm } from './act-form'
import { BothNames } from './both-names'
import { Moves } from './moves'

type Act = FormAction<unknown>
type Props = {
  locale: Language
  slug: string
  hidden: { summitId: string; slug: string }
  /** Ids for acts: one per button. */
  newId: () => string
  venue: [id: string, row: Rows['venue']]
  rooms: [id: string, row: Rows['room']][]
  /** How many sessions use a room, by its id. */
  uses: Record<string, number>
  /** The row that is open, with its form. */
  open: { id: string; form: ReactNode } | null
  move: Act
  remove: Act
  /** Whether the summit has several venues. */
  several: boolean
}

/** A venue and its rooms in order; the one that is edited is open in its place. */
export function VenueRooms(props: Props) {
  const { locale, slug, hidden, newId, venue, rooms, uses, open, move, remove, several } = props
  const [id, row] = venue
  const t = useTranslations('frame')
  const href = (query: Record<string, string>, anchor = '') =>
    addressOf(locale, { pathname: '/manage/[slug]/rooms', params: { slug } }, query) + anchor
  const name = pickText(row.name, locale)
  const used = rooms.reduce((sum, [room]) => sum + (uses[room] ?? 0), 0)
  const moves = (of: 'venue' | 'room', one: string, label: string) => (
    <Moves of={of} id={one} name={label} hidden={hidden} newId={newId} move={move} />
  )
  return (
    <section className="form-part venue-part" aria-labelledby={`venue-${id}`} id={id}>
      <div className="venue-head">
        <div>
          <h2 id={`venue-${id}`}>
            <Said text={row.name} locale={locale} />
          </h2>
          <p className="marks">
            <span>{pickText(row.city, locale)}</span>
            {row.address && <span>{row.address}</span>}
            {row.online && <span className="tag">{t('venue.onlineTag')}</span>}
            <span>{t('venue.rooms', { count: rooms.length })}</span>
          </p>
        </div>
        <div className="row-acts">
          {several && moves('venue', id, name)}
          <a className="btn" href={href({ edit: id }, `#${id}`)} aria-label={t('editNamed', { name })}>
            {t('edit')}
          </a>
        </div>
      </div>
      {open?.id === id && (
        <div className="row-form">
          {open.form}
          <ActForm
            action={remove}
            hidden={{ ...hidden, change: newId(), of: 'venue', id }}
            kind="danger"
            see={{
              href: addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } }),
              label: t('seeSessions'),
            }}
          >
            {t('venue.remove', { count: rooms.length })}
          </ActForm>
        </div>
      )}
      {rooms.length === 0 && <p className="quiet">{t('venue.noRooms')}</p>}
      <ul className="frame-rows">
        {rooms.map(([roomId, room]) => {
          const label = pickText(room.name, locale)
          const sessions = addressOf(
            locale,
            { pathname: '/manage/[slug]/sessions', params: { slug } },
            { q: label },
          )
          return (
            <li key={roomId} id={roomId}>
              <div className="frame-row">
                <p className="row-name">
                  <BothNames text={room.name} locale={locale} />
                </p>
                <p className="row-facts">
                  <RoomFacts room={room} locale={locale} />
                  {uses[roomId] !== undefined && (
                    <a href={sessions}>{t('sessionsHere', { count: uses[roomId] })}</a>
                  )}
                </p>
                <div className="row-acts">
                  {moves('room', roomId, label)}
                  <a
                    className="btn"
                    href={href({ edit: roomId }, `#${roomId}`)}
                    aria-label={t('editNamed', { name: label })}
                  >
                    {t('edit')}
                  </a>
                </div>
              </div>
              {open?.id === roomId && (
                <div className="row-form">
                  {open.form}
                  <ActForm
                    action={remove}
                    hidden={{ ...hidden, change: newId(), of: 'room', id: roomId }}
                    kind="danger"
                    see={{ href: sessions, label: t('seeSessions') }}
                  >
                    {t('room.remove', { name: label })}
                  </ActForm>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {open?.id === `new ${id}` ? (
        <div className="row-form">
          <h3>{t('room.new')}</h3>
          {open.form}
        </div>
      ) : (
        <p className="row">
          <a className="btn" href={href({ add: id }, `#${id}`)}>
            {t('room.new')}
          </a>
          {used > 0 && <span className="quiet small">{t('venue.used', { count: used })}</span>}
        </p>
      )}
    </section>
  )
}

/** What is worth knowing of a room at a glance. */
function RoomFacts({ room, locale }: { room: Rows['room']; locale: Language }) {
  const t = useTranslations('frame')
  const terms = useTranslations('terms')
  const most = layouts.filter((layout) => room[layout] !== null)
  return (
    <>
      {most.length === 0 && <span className="tag tag-warn">{t('room.noCapacity')}</span>}
      {most.map((layout) => (
        <span key={layout}>
          {t('paste.capacity', { layout: t(`layouts.${layout}`), places: number(room[layout] ?? 0, locale) })}
        </span>
      ))}
      {Object.values(room.floor).some(Boolean) && (
        <span>
          <Said text={room.floor} locale={locale} />
        </span>
      )}
      {room.kind !== 'session' && <span>{terms(`roomKinds.${room.kind}`)}</span>}
      {room.equipment.map((one) => (
        <span key={one}>{t(`equipment.${one}`)}</span>
      ))}
      {room.openings.length > 0 && <span>{t('room.windows', { count: room.openings.length })}</span>}
    </>
  )
}
