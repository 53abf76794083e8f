import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import type { ReleasedSession } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'

type Props = { session: ReleasedSession; slug: string; locale: Language }

/** Who may come, and what a reader can do about it: keep the session, or put it in a calendar. */
export function SessionAction({ session, slug, locale }: Props) {
  const t = useTranslations('session')
  if (session.status === 'cancelled') return null
  const limited = session.access === 'seats'
  const calendar = `/api/v1/summits/${slug}/sessions/${session.code}.ics?lang=${locale}`
  return (
    <div className="seat-box">
      <h2>
        <Access session={session} />
      </h2>
      {session.access === 'invitation' && <p className="why">{t('whyInvitation')}</p>}
      {limited && <div data-seat-map />}
      <p className="actions">
        {limited && (
          <a
            className="btn btn-primary"
            href={addressOf(locale, {
              pathname: '/summits/[slug]/sessions/[code]/seat',
              params: { slug, code: session.code },
            })}
            data-seat-link={session.code}
            data-take={t('takeSeat')}
            data-full={t('joinLine')}
            data-confirmed={t('seeSeat')}
            data-offered={t('answerOffer')}
            data-waiting={t('seeLine')}
          >
            {t('takeSeat')}
          </a>
        )}
        {session.webcast && (
          <a className="btn" href={session.webcast}>
            <Icon name="stream" />
            {t('webcast')}
          </a>
        )}
        <button className="btn star" type="button" data-star={session.code} aria-pressed="false" hidden>
          <Icon name="star" className="off" />
          <Icon name="star-on" className="on" />
          {t('keep')}
        </button>
        <a className="btn" href={calendar}>
          <Icon name="cal" />
          {t('addToCalendar')}
        </a>
      </p>
    </div>
  )
}

function Access({ session }: { session: ReleasedSession }) {
  const t = useTranslations('session')
  if (session.access === 'invitation') {
    return (
      <>
        <Icon name="invite" />
        {t('byInvitation')}
      </>
    )
  }
  if (session.access === 'open') return t('openToAll')
  return (
    <span className="seats" data-seats={session.code}>
      <Icon name="s-left" />
      {session.seats === null ? t('seatsWithoutNumber') : t('seats', { count: session.seats })}
    </span>
  )
}
