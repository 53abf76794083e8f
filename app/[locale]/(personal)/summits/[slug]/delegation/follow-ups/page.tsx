import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { OwnSummit } from '@/app/_server/own-summit'
import { OwnTabs } from '@/components/delegation/own-tabs'
import { FollowUpItems } from '@/components/meeting-notes/follow-up-items'
import { NotesWords } from '@/components/meeting-notes/notes-words'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { nameOf } from '@/domain/delegation/rules'
import { ownFollowUps } from '@/domain/meeting-notes/queries'
import { publicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import { redirect } from '@/messages/navigation'
import '@/components/delegation/delegation.css'
import '@/components/meeting-notes/notes.css'
import { dropFollowUp, saveFollowUp, settleFollowUp } from '../../bilaterals/[id]/notes/actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'bilateralNotes' })
  return { title: t('followUps.title') }
}

/** What a focal point's delegation has taken upon itself, over all its meetings. */
export default async function FollowUpsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const actor = await currentActor()
  const here = { pathname: '/summits/[slug]/delegation/follow-ups', params: { slug } } as const
  if (!actor)
    return redirect({ href: { pathname: '/sign-in', query: { callback: addressOf(locale, here) } }, locale })
  const now = new Date()
  const own = await ownFollowUps(actor, slug, now)
  const released = own && (await publicSummit(slug))
  if (!own || !released) notFound()
  const t = await getTranslations({ locale, namespace: 'bilateralNotes' })
  const query = await searchParams
  const all = query['show'] === 'all'
  const done = (['followUp', 'dropped'] as const).find((one) => one === query['done'])
  const { summit, delegation, members, followUps } = own
  const name = nameOf(delegation, locale, 'long')
  const notes = '/summits/[slug]/bilaterals/[id]/notes' as const
  const items = followUps
    .filter(({ doneAt }) => all || doneAt === null)
    .map(({ other, subject, ...one }) => ({
      ...one,
      own: true,
      meeting: {
        ...{ name: nameOf(other, locale), subject },
        address: addressOf(locale, { pathname: notes, params: { slug, id: one.bilateralId } }),
      },
    }))
  return (
    <OwnSummit locale={locale} summit={released} now={now} current="delegation">
      <NotesWords>
        <div className="wrap notes-page">
          <OwnTabs locale={locale} slug={slug} current="followUps" />
          <h1>{t('followUps.title')}</h1>
          <p className="quiet">{t('followUps.lede', { name })}</p>
          {done && <DoneNote>{t(`done.${done}`)}</DoneNote>}
          <nav aria-label={t('followUps.filter')}>
            <ul className="own-tabs">
              {([false, true] as const).map((which) => (
                <li key={String(which)}>
                  <a
                    href={addressOf(locale, which ? { ...here, query: { show: 'all' } } : here)}
                    aria-current={which === all ? 'page' : undefined}
                  >
                    {t(which ? 'followUps.all' : 'followUps.open')}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <FollowUpItems
            items={items}
            today={dayOf(summit.clock, summit.timeZone)}
            slug={slug}
            zone={summit.timeZone}
            members={members.map(({ id, name }) => [id, name] as const)}
            actions={{ save: saveFollowUp, settle: settleFollowUp, drop: dropFollowUp }}
            back="list"
          />
        </div>
      </NotesWords>
    </OwnSummit>
  )
}
