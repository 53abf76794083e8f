import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentActor } from '@/app/_server/actor'
import { OwnSummit } from '@/app/_server/own-summit'
import { seatActs } from '@/app/_server/seat-acts'
import { Follow } from '@/components/my-agenda/follow'
import { SeatBox } from '@/components/seat/seat-box'
import { sessionParts } from '@/components/session/session-parts'
import { SessionFacts } from '@/components/session/session-facts'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { seatPage } from '@/domain/my-agenda/queries'
import { type Language, pickText } from '@/domain/shared/language'
import { redirect } from '@/messages/navigation'
import { act } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string; code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const viewOf = cache(async (slug: string, code: string) => {
  const actor = await currentActor()
  return actor && (await seatPage(actor, slug, code, new Date()))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, code } = await params
  const view = await viewOf(slug, code)
  const t = await getTranslations({ locale, namespace: 'seats' })
  return { title: view ? t('title', { title: pickText(view.session.title, locale) }) : t('heading') }
}

/** One session, and the one thing that this reader can do about a seat there now. Opening it changes nothing. */
export default async function SeatPage({ params, searchParams }: Props) {
  const { locale, slug, code } = await params
  if (!(await currentActor())) {
    const here = { pathname: '/summits/[slug]/sessions/[code]/seat', params: { slug, code } } as const
    return redirect({ href: { pathname: '/sign-in', query: { callback: addressOf(locale, here) } }, locale })
  }
  const view = await viewOf(slug, code)
  if (!view) notFound()
  const t = await getTranslations({ locale, namespace: 'seats' })
  const { summit, session } = view
  const { done } = await searchParams
  const now = new Date()
  const parts = sessionParts(summit.document)(session)
  const colour = parts.trackNumber <= COLOURED_TRACKS ? parts.trackNumber : 0
  const publicPage = { pathname: '/summits/[slug]/sessions/[code]', params: { slug, code } } as const
  return (
    <OwnSummit locale={locale} summit={summit} now={now} current="agenda">
      <div className={`wrap seat-page track-${colour}`}>
        <p className="crumbs">
          <a className="back" href={addressOf(locale, publicPage)}>
            <Icon name="left" />
            <span>{t('back')}</span>
          </a>
        </p>
        <h1>
          <Said text={session.title} locale={locale} />
        </h1>
        <div className="session-side">
          <SessionFacts parts={parts} summit={summit.document.summit} locale={locale} />
          <SeatBox
            view={view}
            slug={slug}
            locale={locale}
            action={act}
            done={seatActs.find((one) => one === done) ?? null}
          />
        </div>
      </div>
      <Follow
        watch={[`/api/me?summit=${slug}`, `/api/v1/summits/${slug}/seats.json`]}
        madeAt={now.getTime()}
      />
    </OwnSummit>
  )
}
