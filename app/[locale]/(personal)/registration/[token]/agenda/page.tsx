import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { appUrl } from '@/app/_server/app-url'
import { authSecret } from '@/app/_server/auth-secret'
import { seatActs } from '@/app/_server/seat-acts'
import { BringStars } from '@/components/my-agenda/bring-stars'
import { CalendarBox } from '@/components/my-agenda/calendar-box'
import { DaySection } from '@/components/my-agenda/day-section'
import { OwnMeetings } from '@/components/bilateral/own-meetings'
import { EmptyAgenda } from '@/components/my-agenda/empty-agenda'
import { Follow } from '@/components/my-agenda/follow'
import { MineHead } from '@/components/my-agenda/mine-head'
import { NowCard } from '@/components/my-agenda/now-card'
import { OwnSummit } from '@/components/my-agenda/own-summit'
import { PrintButton } from '@/components/my-agenda/print-button'
import { BrokenRegistrationLink } from '@/components/registration/broken-link'
import { DoneNote } from '@/components/seat/done-note'
import { SessionList } from '@/components/session/session-list'
import { addressOf } from '@/components/site/address'
import { ownMeetings } from '@/domain/bilateral/queries'
import { linkAgenda } from '@/domain/my-agenda/queries'
import { feedToken } from '@/domain/private-feed/link-rules'
import { readRegistrationToken } from '@/domain/registration/link-rules'
import type { Language } from '@/domain/shared/language'
import { refuse } from '@/domain/shared/result'
import { RegistrationWords } from '../../../registration-words'
import { renewLink } from '../actions'
import { act, openCalendar, renewCalendar } from './actions'

type Props = {
  params: Promise<{ locale: Language; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'myAgenda' })
  return {
    title: t('title'),
    // The token must not leave with a click on a link (Referer), nor stand in an index.
    referrer: 'same-origin',
    robots: { index: false, follow: false, noarchive: true },
  }
}

/** One's own agenda for whoever has registered without an account: opened by the link that was mailed to them. */
export default async function LinkAgendaPage({ params, searchParams }: Props) {
  const { locale, token } = await params
  const now = new Date()
  const link = readRegistrationToken(token, authSecret())
  const found = link ? await linkAgenda(link, now) : refuse('link_forged')
  if (!found.ok)
    return (
      <RegistrationWords>
        <BrokenRegistrationLink locale={locale} refusal={found} pageKey={token} renewLink={renewLink} />
      </RegistrationWords>
    )
  const agenda = found.value
  const t = await getTranslations({ locale, namespace: 'myAgenda' })
  const said = await getTranslations({ locale, namespace: 'seats.done' })
  const { document } = agenda.summit
  const { slug } = document.summit
  const meetings = await ownMeetings(agenda.owner, slug)
  const { done } = await searchParams
  const did = seatActs.find((one) => one === done)
  const address =
    agenda.feed &&
    `${appUrl()}/api/my-agenda/${feedToken(agenda.feed, authSecret())}/agenda.ics?lang=${locale}`
  return (
    <OwnSummit locale={locale} summit={agenda.summit} now={now}>
      <div className="wrap">
        <MineHead agenda={agenda} locale={locale} />
        <Follow
          watch={[`/api/registration/${token}/standing`]}
          madeAt={now.getTime()}
          atLeastEvery={60_000}
        />
        <BringStars slug={slug} pageKey={token} />
        <div className="mine">
          <div>
            {did && <DoneNote>{said(did)}</DoneNote>}
            <NowCard agenda={agenda} slug={slug} locale={locale} />
            <OwnMeetings meetings={meetings} timeZone={document.summit.timeZone} locale={locale} />
            {agenda.days.length + meetings.length === 0 && (
              <EmptyAgenda agenda={agenda} slug={slug} locale={locale} />
            )}
            {agenda.days.map((day) => (
              <DaySection
                key={day.date}
                day={day}
                agenda={agenda}
                slug={slug}
                locale={locale}
                action={act}
                pageKey={token}
              />
            ))}
            {agenda.days.length > 0 && <PrintButton />}
          </div>
          <aside className="mine-side" aria-label={t('beside')}>
            <section>
              <p className="quiet">{t('byLink')}</p>
              <p>
                <a
                  className="btn"
                  href={addressOf(locale, { pathname: '/registration/[token]', params: { token } })}
                >
                  {t('toRegistration')}
                </a>
              </p>
            </section>
            <CalendarBox
              slug={slug}
              feed={agenda.feed && address ? { address, number: agenda.feed.number } : null}
              renewed={done === 'renew'}
              open={openCalendar}
              renew={renewCalendar}
              pageKey={token}
            />
            {agenda.suggestions.length > 0 && (
              <section aria-labelledby="suggestions">
                <h2 id="suggestions">{t('suggestions')}</h2>
                <p className="quiet small">{t('suggestionsWhy')}</p>
                <SessionList document={document} sessions={agenda.suggestions} locale={locale} />
              </section>
            )}
          </aside>
        </div>
      </div>
    </OwnSummit>
  )
}
