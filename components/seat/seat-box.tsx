import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import type { SeatPage } from '@/domain/my-agenda/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import type { ActButton } from './act-button'
import { DoneNote } from './done-note'
import { SeatActs } from './seat-acts'
import { seatButtons } from './seat-buttons'
import { SeatMark } from './seat-mark'

type Props = {
  view: SeatPage
  slug: string
  locale: Language
  action: FormAction<unknown>
  /** What was just done; null when the page is only opened. */
  done: ActButton['act'] | null
}

/** How many seats are left, how the reader stands, and the one thing to do now. */
export function SeatBox({ view, slug, locale, action, done }: Props) {
  const t = useTranslations('seats')
  const acts = useTranslations('seats.act')
  const { summit, session, stand, label } = view
  const zone = summit.document.summit.timeZone
  const mine = stand.stand === 'seated' ? 'confirmed' : stand.stand === 'offered' ? 'offered' : null
  return (
    <section className="seat-box" aria-labelledby="seat">
      {done && isSo(done, view) && <DoneNote>{t(`done.${done}`)}</DoneNote>}
      <h2 id="seat">{label ? <SeatMark label={label} mine={mine} /> : t('heading')}</h2>
      <Standing view={view} zone={zone} locale={locale} />
      <SeatActs
        action={action}
        slug={slug}
        back={session.code}
        buttons={seatButtons(view, zone, locale, acts)}
      />
      {(stand.stand === 'not_registered' || stand.stand === 'not_yet') && (
        <p>
          <a
            className="btn btn-primary"
            href={addressOf(locale, { pathname: '/summits/[slug]/register', params: { slug } })}
          >
            {t(stand.stand === 'not_registered' ? 'register' : 'seeRegistration')}
          </a>
        </p>
      )}
      <p className="why">
        <a href={addressOf(locale, { pathname: '/summits/[slug]/my-agenda', params: { slug } })}>
          {t('toAgenda')}
        </a>
      </p>
    </section>
  )
}

/** A page that is opened again later must not say what is so no more. */
function isSo(done: ActButton['act'], { stand: { stand }, starred }: SeatPage): boolean {
  switch (done) {
    case 'take':
    case 'accept':
    case 'swap':
      return stand === 'seated'
    case 'join':
      return stand === 'waiting'
    case 'leave':
    case 'decline':
      return stand !== 'seated' && stand !== 'waiting' && stand !== 'offered'
    case 'star':
      return starred
    case 'unstar':
      return !starred
    case 'repeat':
      return starred || stand === 'seated'
  }
}

function Standing({ view, zone, locale }: { view: SeatPage; zone: string; locale: Language }) {
  const t = useTranslations('seats.stand')
  const notYet = useTranslations('seats.notYet')
  const { stand, session } = view
  switch (stand.stand) {
    case 'free':
      return <Sentence say={t('free', { left: stand.left })} hint={t('freeHint')} />
    case 'full':
      return <Sentence say={t('full')} hint={t('fullHint', { next: stand.next })} />
    case 'seated':
      return <Sentence say={t('seated')} hint={t('seatedHint')} />
    case 'offered': {
      const { until } = stand
      return until ? (
        <Sentence
          say={t('offered', {
            time: time(until, zone, locale),
            zone: zoneName(until, zone, locale),
            day: weekdayDate(until, zone, locale, { inSentence: true }),
          })}
          hint={t('offeredHint')}
        />
      ) : null
    }
    case 'waiting':
      return (
        <Sentence
          say={t('waiting', { position: stand.position, inLine: String(stand.inLine) })}
          hint={t('waitingHint')}
        />
      )
    case 'clash':
      return (
        <div className="aside-note">
          <Icon name="warn" />
          <div>
            <p>
              <b>{t('clash')}</b>
            </p>
            <ul className="plain-list">
              {stand.with.map((other) => (
                <li key={other.id}>
                  <Said text={other.title} locale={locale} />
                </li>
              ))}
            </ul>
            {stand.left === 0 && <p>{t('fullHint', { next: stand.next })}</p>}
          </div>
        </div>
      )
    case 'not_limited':
      return <Sentence say={t(session.access === 'invitation' ? 'invitation' : 'open')} />
    case 'not_yet': {
      const { status } = stand
      return (
        <Sentence
          say={
            status === 'draft' || status === 'submitted' || status === 'waiting' || status === 'declined'
              ? notYet(status)
              : notYet('cancelled')
          }
        />
      )
    }
    case 'not_registered':
    case 'closed':
    case 'cancelled':
      return <Sentence say={t(stand.stand)} />
  }
}

function Sentence({ say, hint }: { say: string; hint?: string }) {
  return (
    <>
      <p>
        <b>{say}</b>
      </p>
      {hint && <p className="why">{hint}</p>}
    </>
  )
}
