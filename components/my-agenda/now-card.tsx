import { useTranslations } from 'next-intl'
import { sessionParts } from '@/components/session/session-parts'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import type { OwnAgenda } from '@/domain/my-agenda/queries'
import type { ReleasedSession } from '@/domain/release/schema'
import { weekdayDateParts } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { dayOf, minutesBetween } from '@/domain/shared/time'
import { time } from '@/domain/shared/time-format'

type Props = { agenda: Pick<OwnAgenda, 'summit' | 'now' | 'next' | 'clock'>; slug: string; locale: Language }

/** What runs now of one's own agenda, and what comes next. */
export function NowCard({ agenda: { summit, now, next, clock }, slug, locale }: Props) {
  const t = useTranslations('myAgenda')
  const { document } = summit
  const zone = document.summit.timeZone
  if (now.length === 0 && !next) return null
  return (
    <section className="now-card" aria-labelledby="now">
      <h2 id="now" className="vh">
        {t('nowAndNext')}
      </h2>
      {now.map(({ session }) => (
        <div key={session.code}>
          <p className="now-when">
            <span className="tag tag-now">{t('now')}</span> {time(clock, zone, locale)}
          </p>
          <Title session={session} slug={slug} locale={locale} />
          <p>
            {t('until', {
              place: placeOf(document, session, locale) || 'none',
              time: time(session.end, zone, locale),
              minutes: minutesBetween(clock, session.end),
            })}
          </p>
          <div className="left" aria-hidden="true">
            <span style={{ inlineSize: `${shareOf(session, clock)}%` }} />
          </div>
        </div>
      ))}
      {next && (
        <div>
          <p className="now-when">
            <span className="tag">{t('next')}</span>{' '}
            {dayOf(next.session.start, zone) !== dayOf(clock, zone) && (
              <>
                <TextParts parts={weekdayDateParts(next.session.start, zone, locale)} />,{' '}
              </>
            )}
            {time(next.session.start, zone, locale)}
          </p>
          <Title session={next.session} slug={slug} locale={locale} />
          <p>{placeOf(document, next.session, locale)}</p>
        </div>
      )}
    </section>
  )
}

function Title({ session, slug, locale }: { session: ReleasedSession; slug: string; locale: Language }) {
  const { code } = session
  return (
    <a
      className="title"
      href={addressOf(locale, { pathname: '/summits/[slug]/sessions/[code]', params: { slug, code } })}
    >
      <Said text={session.title} locale={locale} />
    </a>
  )
}

function placeOf(
  document: Props['agenda']['summit']['document'],
  session: ReleasedSession,
  locale: Language,
) {
  const { room } = sessionParts(document)(session)
  return pickText(room?.name ?? session.location, locale)
}

/** How much of the session is over, in per cent. */
function shareOf({ start, end }: ReleasedSession, clock: Date): number {
  const whole = Math.max(1, minutesBetween(start, end))
  return Math.round((minutesBetween(start, clock) / whole) * 100)
}
