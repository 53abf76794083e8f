import { getTranslations } from 'next-intl/server'
import { capital } from '@/components/session/language-list'
import type { DeskMeeting } from '@/domain/bilateral/desk-queries'
import type { PlacingRoom } from '@/domain/bilateral/placing-rules'
import { nameOf } from '@/domain/delegation/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import { seatingHint } from './seating-hint'

type Props = {
  /** Of the sheet, which may be another than the page’s. */
  locale: Language
  summit: string
  day: string
  zone: string
  /** Those of the day, in order of start. */
  meetings: readonly DeskMeeting[]
  rooms: readonly PlacingRoom[]
  /** One table by time, or one for each room. */
  by: 'time' | 'room'
}

/** The meetings of a day for whoever prepares the rooms, on paper. */
export async function DaySheet({ locale, summit, day, zone, meetings, rooms, by }: Props) {
  const t = await getTranslations({ locale, namespace: 'bilateralDesk' })
  const first = meetings[0]?.meeting.startsAt
  const parts =
    by === 'time'
      ? [{ key: 'all', title: '', of: meetings }]
      : rooms
          .map((room) => ({
            ...{ key: room.id, title: pickText(room.name, locale) },
            of: meetings.filter(({ meeting }) => meeting.roomId === room.id),
          }))
          .filter(({ of }) => of.length > 0)
  return (
    <article className="sheet" lang={locale}>
      <h2>
        {t('sheet.title')}, {weekdayDate(day, 'UTC', locale, { year: true, inSentence: true })}
      </h2>
      <p className="quiet">
        {summit}. {t('sheet.confidential')}{' '}
        {first && t('sheet.zone', { zone: zoneName(first, zone, locale) })}
      </p>
      {meetings.length === 0 && <p>{t('sheet.none')}</p>}
      {parts.map(
        ({ key, title, of }) =>
          of.length > 0 && (
            <div className="sheet-part" key={key}>
              {title !== '' && <h3>{title}</h3>}
              {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
              {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
              <div className="table-wrap" role="group" aria-label={title || t('sheet.title')} tabIndex={0}>
                <table className="sheet-table">
                  <thead>
                    <tr>
                      <th scope="col">{t('sheet.time')}</th>
                      {by === 'time' && <th scope="col">{t('sheet.room')}</th>}
                      <th scope="col">{t('sheet.sides')}</th>
                      <th scope="col">{t('sheet.persons')}</th>
                      <th scope="col">{t('sheet.languages')}</th>
                      <th scope="col">{t('sheet.note')}</th>
                      <th scope="col">{t('sheet.seating')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {of.map((one) => (
                      <Line key={one.meeting.id} {...{ one, locale, zone, by }} />
                    ))}
                  </tbody>
                </table>
              </div>
            </div>
          ),
      )}
    </article>
  )
}

type LineProps = { one: DeskMeeting; locale: Language; zone: string; by: Props['by'] }

async function Line({ one, locale, zone, by }: LineProps) {
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  const desk = await getTranslations({ locale, namespace: 'bilateralDesk' })
  const { meeting, persons } = one
  const { startsAt, endsAt, asking, asked, languages } = meeting
  return (
    <tr>
      <th scope="row">{startsAt && endsAt && timeSpan(startsAt, endsAt, zone, locale)}</th>
      {by === 'time' && <td>{pickText(meeting.room, locale)}</td>}
      <td>
        <b>{desk('pair', { a: nameOf(asking, locale), b: nameOf(asked, locale) })}</b>
        <br />
        {t(`levels.${meeting.level}`)}
      </td>
      <td>
        <ul>
          {persons.map((person) => (
            <li key={person.id} dir="auto">
              {person.principal ? <b>{person.name}</b> : person.name}
              {person.position !== '' && `, ${person.position}`} ({nameOf(meeting[person.side], locale)})
            </li>
          ))}
        </ul>
      </td>
      <td>
        {languages.map((code) => capital(languageName(code, locale))).join(', ')}
        {meeting.interpretation && (
          <>
            <br />
            {t('interpretation')}
          </>
        )}
      </td>
      <td dir="auto">{meeting.note}</td>
      <td>{desk('sheet.hint', seatingHint(one, locale))}</td>
    </tr>
  )
}
