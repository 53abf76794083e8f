import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { OwnSummit } from '@/app/_server/own-summit'
import { calendarFeed } from '@/app/_server/calendar-feed'
import { seatActs } from '@/app/_server/seat-acts'
import { OwnTabs } from '@/components/delegation/own-tabs'
import { BringStars } from '@/components/my-agenda/bring-stars'
import { CalendarBox } from '@/components/my-agenda/calendar-box'
import { Chosen } from '@/components/my-agenda/chosen'
import { DigestBox } from '@/components/my-agenda/digest-box'
import { KeepOffline } from '@/components/my-agenda/keep-offline'
import { MineHead } from '@/components/my-agenda/mine-head'
import { addressOf } from '@/components/site/address'
import { speaksIn } from '@/domain/delegation/queries'
import { ownMeetings } from '@/domain/bilateral/queries'
import { digestOf } from '@/domain/notice/queries'
import { ownAgenda } from '@/domain/my-agenda/queries'
import type { Language } from '@/domain/shared/language'
import { redirect } from '@/messages/navigation'
import '@/components/delegation/delegation.css'
import { act } from '../sessions/[code]/seat/actions'
import { chooseDigest, openCalendar, renewCalendar } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'myAgenda' })
  // The calendar's address stands in the page: it must not leave with a click on a link.
  return { title: t('title'), referrer: 'same-origin' }
}

/** Everything that one person has chosen of a summit, all days on one page: it is read offline and printed as one, too. */
export default async function MyAgendaPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const actor = await currentActor()
  const here = { pathname: '/summits/[slug]/my-agenda', params: { slug } } as const
  if (!actor)
    return redirect({ href: { pathname: '/sign-in', query: { callback: addressOf(locale, here) } }, locale })
  const now = new Date()
  const agenda = await ownAgenda(actor, slug, now)
  if (!agenda) notFound()
  const t = await getTranslations({ locale, namespace: 'myAgenda' })
  const said = await getTranslations({ locale, namespace: 'seats.done' })
  const meetings = await ownMeetings(agenda.owner, slug)
  const speaks = await speaksIn(actor, slug)
  const { done } = await searchParams
  const did = seatActs.find((one) => one === done)
  return (
    <OwnSummit locale={locale} summit={agenda.summit} now={now} current="mine">
      <div className="wrap">
        <MineHead agenda={agenda} locale={locale} />
        <KeepOffline slug={slug} madeAt={now.getTime()} />
        <BringStars slug={slug} />
        {speaks && <OwnTabs locale={locale} slug={slug} />}
        <Chosen
          agenda={agenda}
          slug={slug}
          locale={locale}
          action={act}
          pageKey={null}
          meetings={meetings}
          did={did ? said(did) : null}
        >
          {!agenda.marks.registration && (
            <section>
              <p className="quiet">{t('registration')}</p>
              <p>
                <a
                  className="btn"
                  href={addressOf(locale, { pathname: '/summits/[slug]/register', params: { slug } })}
                >
                  {t('register')}
                </a>
              </p>
            </section>
          )}
          <CalendarBox
            slug={slug}
            feed={calendarFeed(agenda, locale)}
            renewed={done === 'renew'}
            open={openCalendar}
            renew={renewCalendar}
          />
          <DigestBox
            slug={slug}
            daily={await digestOf(actor, slug)}
            done={done === 'digest'}
            action={chooseDigest}
          />
        </Chosen>
      </div>
    </OwnSummit>
  )
}
