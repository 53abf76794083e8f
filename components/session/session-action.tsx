import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { ReleasedSession } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'

type Props = { session: ReleasedSession; slug: string; locale: Language }

/** Who may come, and what a reader can do about it: keep the session, or put it in a calendar. */
export function SessionAction({ session, slug, locale }: Props) {
  const t = useTranslations('session')
  if (session.status === 'cancelled') return null
  const calendar = `/api/v1/summits/${slug}/sessions/${session.code}.ics?lang=${locale}`
  return (
    <div className="seat-box">
      <h2>
        <Access session={session} />
      </h2>
      {session.access === 'invitation' && <p className="why">{t('whyInvitation')}</p>}
      <p className="actions">
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
    <>
      <Icon name="s-left" />
      {session.seats === null ? t('seatsWithoutNumber') : t('seats', { count: session.seats })}
    </>
  )
}
