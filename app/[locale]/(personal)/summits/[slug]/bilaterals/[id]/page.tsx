import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { OwnSummit } from '@/app/_server/own-summit'
import { BilateralWords } from '@/components/bilateral/bilateral-words'
import { MeetingView } from '@/components/bilateral/meeting-view'
import { NotesLink } from '@/components/meeting-notes/notes-link'
import { PlaceAtHost } from '@/components/meeting-notes/place-at-host'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { meetingPage } from '@/domain/bilateral/queries'
import { publicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import { redirect } from '@/messages/navigation'
import '@/components/bilateral/bilateral.css'
import { accept, answer, bring, choose, counter, end, propose, reconfirm, settle } from '../actions'

type Props = {
  params: Promise<{ locale: Language; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Nothing of it in a title that a history or a shared screen shows. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  return { title: t('title') }
}

const dones = [
  'asked',
  'joined',
  'accepted',
  'scheduled',
  'countered',
  'ended',
  'chosen',
  'reconfirmed',
  'settled',
  'brought',
] as const

/** One request or meeting, for a focal point of one of its sides. */
export default async function MeetingOwnPage({ params, searchParams }: Props) {
  const { locale, slug, id } = await params
  const actor = await currentActor()
  const here = { pathname: '/summits/[slug]/bilaterals', params: { slug } } as const
  if (!actor)
    return redirect({ href: { pathname: '/sign-in', query: { callback: addressOf(locale, here) } }, locale })
  const now = new Date()
  const page = z.uuid().safeParse(id).success ? await meetingPage({ by: 'account', actor }, id, now) : null
  const released = page?.ok && page.value.summit.slug === slug ? await publicSummit(slug) : null
  if (!page?.ok || !released) notFound()
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  const asked = (await searchParams)['done']
  const done = dones.find((one) => one === asked)
  return (
    <OwnSummit locale={locale} summit={released} now={now} current="bilaterals">
      <BilateralWords>
        <div className="wrap meeting-page">
          <p>
            <a href={addressOf(locale, here)}>{t('back')}</a>
          </p>
          {done && <DoneNote key={page.value.meeting.version}>{t(`done.${done}`)}</DoneNote>}
          <MeetingView
            page={page.value}
            locale={locale}
            pageKey={slug}
            actions={{ accept, answer, bring, choose, counter, end, propose, reconfirm, settle }}
          />
          <PlaceAtHost meeting={page.value.meeting} locale={locale} />
          <NotesLink locale={locale} slug={slug} id={id} />
        </div>
      </BilateralWords>
    </OwnSummit>
  )
}
