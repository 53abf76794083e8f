import type { Metadata } from 'next'
import { OwnSummit } from '@/app/_server/own-summit'
import { getTranslations } from 'next-intl/server'
import { authSecret } from '@/app/_server/auth-secret'
import { calendarFeed } from '@/app/_server/calendar-feed'
import { seatActs } from '@/app/_server/seat-acts'
import { BringStars } from '@/components/my-agenda/bring-stars'
import { CalendarBox } from '@/components/my-agenda/calendar-box'
import { Chosen } from '@/components/my-agenda/chosen'
import { Follow } from '@/components/my-agenda/follow'
import { MineHead } from '@/components/my-agenda/mine-head'
import { BrokenRegistrationLink } from '@/components/registration/broken-link'
import { addressOf } from '@/components/site/address'
import { ownMeetings } from '@/domain/bilateral/queries'
import { linkAgenda } from '@/domain/my-agenda/queries'
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
        <Chosen
          agenda={agenda}
          slug={slug}
          locale={locale}
          action={act}
          pageKey={token}
          meetings={meetings}
          did={did ? said(did) : null}
        >
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
            feed={calendarFeed(agenda, locale)}
            renewed={done === 'renew'}
            open={openCalendar}
            renew={renewCalendar}
            pageKey={token}
          />
        </Chosen>
      </div>
    </OwnSummit>
  )
}
