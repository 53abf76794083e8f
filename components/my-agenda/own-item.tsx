import { useTranslations } from 'next-intl'
import { SeatActs } from '@/components/seat/seat-acts'
import { answers } from '@/components/seat/seat-buttons'
import { SeatMark } from '@/components/seat/seat-mark'
import { languageList } from '@/components/session/language-list'
import { sessionParts } from '@/components/session/session-parts'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { type Entry, atOneTime } from '@/domain/my-agenda/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { time } from '@/domain/shared/time-format'
import type { AgendaProps } from './agenda-props'

type Props = AgendaProps & { entry: Entry }

/** One session on the agenda: where, in which languages, what the person has there, and what they can do about it. */
export function OwnItem({ entry, ...props }: Props) {
  const { agenda, slug, locale } = props
  const terms = useTranslations('terms')
  const { session } = entry
  const cancelled = session.status === 'cancelled'
  return (
    <>
      <h3>
        <a
          href={addressOf(locale, {
            pathname: '/summits/[slug]/sessions/[code]',
            params: { slug, code: session.code },
          })}
        >
          {cancelled ? (
            <s>
              <Said text={session.title} locale={locale} />
            </s>
          ) : (
            <Said text={session.title} locale={locale} />
          )}
        </a>
      </h3>
      <p className="marks">
        {cancelled && <span className="tag tag-block">{terms('status.cancelled')}</span>}
        <EntryMarks agenda={agenda} entry={entry} locale={locale} />
      </p>
      {!cancelled && <SeatLine {...props} entry={entry} />}
    </>
  )
}

/** Place, languages, and the mark of what the person has: a seat, a place in line, a star. */
export function EntryMarks({ agenda, entry, locale }: Pick<Props, 'agenda' | 'entry' | 'locale'>) {
  const terms = useTranslations('terms')
  const { document } = agenda.summit
  const { session, seat, starred } = entry
  const { room } = sessionParts(document)(session)
  const place = room?.name ?? session.location
  const list = languageList([...new Set([...session.languages, ...session.interpretation])].sort(), locale)
  return (
    <>
      {Object.values(place).some(Boolean) && (
        <span className="room">
          <Said text={place} locale={locale} />
        </span>
      )}
      {session.languages.length > 0 && (
        <span className="langs">
          <span className="vh">
            {terms(session.interpretation.length > 0 ? 'languagesWithInterpretation' : 'languagesAre', {
              list,
            })}
          </span>
          <span aria-hidden="true">
            {[...new Set([...session.languages, ...session.interpretation])].sort().join(' ').toUpperCase()}
          </span>
          {session.interpretation.length > 0 && <Icon name="interp" />}
        </span>
      )}
      {seat?.state === 'waiting' ? (
        <SeatMark label={agenda.labels.get(session.code) ?? null} mine={null} />
      ) : seat ? (
        <SeatMark label={null} mine={seat.state} />
      ) : (
        <SeatMark label={agenda.labels.get(session.code) ?? null} mine={null} />
      )}
      {starred && !seat && <SeatMark label={null} mine="starred" />}
    </>
  )
}

/** The way to the seat, the place in line, or the answer to an offer. */
function SeatLine({ agenda, slug, locale, action, pageKey, entry }: Props) {
  const t = useTranslations('myAgenda')
  const acts = useTranslations('seats.act')
  const { session, seat } = entry
  const { code } = session
  const zone = agenda.summit.document.summit.timeZone
  const page = addressOf(locale, { pathname: '/summits/[slug]/sessions/[code]/seat', params: { slug, code } })
  if (seat?.state === 'waiting')
    return (
      <div className="queue">
        <p>
          <b>{t('queue', { position: seat.position, inLine: String(seat.inLine) })}</b>
        </p>
        <Line position={seat.position} inLine={seat.inLine} />
        <p>{t('queueHint')}</p>
        <SeatActs
          action={action}
          slug={slug}
          pageKey={pageKey}
          back="agenda"
          buttons={[{ act: 'leave', code, label: acts('leaveLine') }]}
        />
      </div>
    )
  if (seat?.state === 'offered') {
    const others = agenda.marks.seats
      .filter(({ state }) => state === 'confirmed')
      .flatMap((held) => agenda.summit.document.sessions.find((one) => one.code === held.code) ?? [])
      .filter((other) => other.code !== code && atOneTime(other, session))
    const { entryId, until } = seat
    return (
      <div className="queue" role="status">
        {until && (
          <p>
            <b>
              {t('offer', {
                time: time(until, zone, locale),
                day: weekdayDate(until, zone, locale, { inSentence: true }),
              })}
            </b>
          </p>
        )}
        <SeatActs
          action={action}
          slug={slug}
          pageKey={pageKey}
          back="agenda"
          buttons={answers(code, { stand: 'offered', entryId, until, with: others }, locale, acts).map(
            (button, index) => ({ ...button, primary: index === 0 && button.act === 'accept' }),
          )}
        />
      </div>
    )
  }
  const label = agenda.labels.get(code)
  if (!label || (label.closed && !seat)) return null
  // By a link there is no page of the seat: what can be done about it stands here.
  if (pageKey !== null) {
    const held = { act: 'leave', code, label: acts('leaveSeat') } as const
    const free = {
      act: label.left > 0 ? 'take' : 'join',
      code,
      label: acts(label.left > 0 ? 'take' : 'join'),
    } as const
    return (
      <SeatActs action={action} slug={slug} pageKey={pageKey} back="agenda" buttons={[seat ? held : free]} />
    )
  }
  return (
    <p className="seat-way">
      <a href={page}>{t(seat ? 'seat' : 'takeSeat')}</a>
    </p>
  )
}

/** Everybody in line as a row of seats, the person's own filled; no more than fit. */
function Line({ position, inLine }: { position: number; inLine: number }) {
  const most = 16
  if (inLine > most) return null
  return (
    <svg
      viewBox={`0 0 ${inLine * 16} 18`}
      style={{ maxInlineSize: `${inLine * 24}px` }}
      fill="currentColor"
      aria-hidden="true"
    >
      {Array.from({ length: inLine }, (_, index) =>
        index + 1 === position ? (
          <rect key={index} x={1 + index * 16} y="1" width="12" height="16" />
        ) : (
          <rect
            key={index}
            x={1 + index * 16}
            y="4"
            width="12"
            height="10"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        ),
      )}
    </svg>
  )
}
