import { getTranslations } from 'next-intl/server'
import type { DeskMeeting } from '@/domain/bilateral/desk-queries'
import type { PlacingRoom } from '@/domain/bilateral/placing-rules'
import { nameOf } from '@/domain/delegation/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'

type Props = {
  locale: Language
  summit: string
  day: string
  zone: string
  meetings: readonly DeskMeeting[]
  rooms: readonly PlacingRoom[]
  /** Whether the delegations are named: anybody who passes the door reads it. */
  names: boolean
}

/** A card for the door of each room, one to a page: when it is taken, and by whom only where the desk says so. */
export async function DoorCards({ locale, summit, day, zone, meetings, rooms, names }: Props) {
  const t = await getTranslations({ locale, namespace: 'bilateralDesk' })
  return (
    <div lang={locale}>
      {rooms.map((room) => {
        const own = meetings.filter(({ meeting }) => meeting.roomId === room.id)
        return own.length === 0 ? null : (
          <article className="door-card" key={room.id}>
            <p>{summit}</p>
            <h2>{pickText(room.name, locale)}</h2>
            <p>{weekdayDate(day, 'UTC', locale, { year: true })}</p>
            <ul>
              {own.map(({ meeting }) => (
                <li key={meeting.id}>
                  <b>
                    {meeting.startsAt &&
                      meeting.endsAt &&
                      timeSpan(meeting.startsAt, meeting.endsAt, zone, locale)}
                  </b>
                  <span>
                    {names
                      ? t('pair', { a: nameOf(meeting.asking, locale), b: nameOf(meeting.asked, locale) })
                      : t('sheet.reserved')}
                  </span>
                </li>
              ))}
            </ul>
          </article>
        )
      })}
    </div>
  )
}
