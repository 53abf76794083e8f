import { useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { SessionList } from '@/components/session/session-list'
import type { ReleaseDocument } from '@/domain/release/schema'
import { weekdayDateParts } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { zoneName } from '@/domain/shared/zone-format'
import { Equipment } from './equipment'
import { mapAddress } from './map-address'
import type { RoomView, VenueView } from './venue-view'

type Props = { view: VenueView; document: ReleaseDocument; locale: Language }

/** A venue: where it is, whose time holds there, its rooms, and what takes place in each. */
export function VenueSection({ view: { venue, rooms }, document, locale }: Props) {
  const t = useTranslations('venue')
  const name = pickText(venue.name, locale)
  const roomsId = `rooms-${venue.id}`
  const used = rooms.filter(({ sessionCount }) => sessionCount > 0)
  return (
    <section className="section venue">
      <h2>
        <Said text={venue.name} locale={locale} />
      </h2>
      <VenueFacts venue={venue} locale={locale} startsOn={document.summit.startsOn} />
      <h3 id={roomsId}>{t('roomsOf', { venue: name })}</h3>
      {rooms.length === 0 ? (
        <p>{t('noRooms')}</p>
      ) : (
        <RoomsTable rooms={rooms} labelledBy={roomsId} locale={locale} />
      )}
      {used.length > 0 && <h3>{t('sessionsIn', { venue: name })}</h3>}
      {used.map((room) => (
        <RoomSessions key={room.room.id} view={room} document={document} locale={locale} />
      ))}
    </section>
  )
}

type FactsProps = { venue: VenueView['venue']; locale: Language; startsOn: string }

function VenueFacts({ venue, locale, startsOn }: FactsProps) {
  const t = useTranslations('venue')
  const map = mapAddress(venue)
  return (
    <dl className="facts">
      <div>
        <dt>{t('address')}</dt>
        <dd>
          {venue.online ? (
            t('online')
          ) : (
            <>
              {venue.address && <>{venue.address}, </>}
              <Said text={venue.city} locale={locale} />
              {map && (
                <>
                  {' '}
                  <a href={map}>{t('mapOf', { venue: pickText(venue.name, locale) })}</a>
                </>
              )}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('zone')}</dt>
        <dd>{t('timesIn', { zone: zoneName(`${startsOn}T12:00:00Z`, venue.timeZone, locale) })}</dd>
      </div>
    </dl>
  )
}

type TableProps = { rooms: readonly RoomView[]; labelledBy: string; locale: Language }

function RoomsTable({ rooms, labelledBy, locale }: TableProps) {
  const t = useTranslations('venue')
  const terms = useTranslations('terms')
  return (
    <TableRegion labelledBy={labelledBy}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('room')}</th>
            <th scope="col">{t('floor')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col" className="end">
              {t('capacity')}
            </th>
            <th scope="col">{t('equipment')}</th>
          </tr>
        </thead>
        <tbody>
          {rooms.map(({ room }) => (
            <tr key={room.id} id={`room-${room.id}`}>
              <th scope="row">
                <Said text={room.name} locale={locale} />
              </th>
              <td>
                {pickText(room.floor, locale) ? (
                  <Said text={room.floor} locale={locale} />
                ) : (
                  <span className="faint">{t('notStated')}</span>
                )}
              </td>
              <td>{terms(`roomKinds.${room.kind}`)}</td>
              <td className="end num">
                {room.capacity === null ? (
                  <span className="faint">{t('notStated')}</span>
                ) : (
                  number(room.capacity, locale)
                )}
              </td>
              <td>
                <Equipment names={room.equipment} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

type RoomProps = { view: RoomView; document: ReleaseDocument; locale: Language }

/** Folded: a venue may hold a hundred sessions. */
function RoomSessions({ view: { room, days, sessionCount }, document, locale }: RoomProps) {
  const t = useTranslations('venue')
  return (
    <details className="fold">
      <summary>{t('sessionCount', { room: pickText(room.name, locale), count: sessionCount })}</summary>
      {days.map(({ date, sessions }) => (
        <div key={date}>
          <h4>
            <TextParts parts={weekdayDateParts(date, 'UTC', locale)} />
          </h4>
          <SessionList document={document} sessions={sessions} locale={locale} undated />
        </div>
      ))}
    </details>
  )
}
