import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfAccreditation } from '@/app/_server/summit-at-work'
import { BadgeLines } from '@/components/delegation/badge-lines'
import { BadgeMembers } from '@/components/delegation/badge-members'
import { HandOverForm } from '@/components/delegation/hand-over-form'
import { ManageFrame } from '@/components/manage/manage-frame'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { badgeLines, delegationBadges } from '@/domain/delegation-badge/queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { decide, handOver } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfAccreditation(slug)
  const t = await getTranslations({ locale, namespace: 'delegationBadges' })
  return { title: t('title') }
}

/** Who is to be accredited, and whose badges have been collected: all delegations, or the one that the address names. */
export default async function DelegationBadgesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfAccreditation(slug)
  const { of, done } = await searchParams
  const id = z.uuid().safeParse(of).data
  const one = id === undefined ? null : await delegationBadges(actor, summit.id, id)
  if (of !== undefined && !one) notFound()
  const lines = one ? [] : await badgeLines(actor, summit.id)
  if (!lines) notFound()
  const t = await getTranslations({ locale, namespace: 'delegationBadges' })
  const now = new Date()
  return (
    <ManageFrame locale={locale} summit={summit} current="accreditation" now={now}>
      {done === 'decided' && <DoneNote>{t('done.decided')}</DoneNote>}
      {one ? (
        <>
          <p>
            <a href={addressOf(locale, { pathname: '/manage/[slug]/delegations/badges', params: { slug } })}>
              {t('all')}
            </a>
          </p>
          <h1>{nameOf(one.delegation, locale, 'long')}</h1>
          <section className="form-part" aria-labelledby="members">
            <h2 id="members">{t('members')}</h2>
            <BadgeMembers
              badges={one}
              locale={locale}
              slug={slug}
              zone={summit.timeZone}
              action={decide}
              hidden={{ slug, summitId: summit.id, delegationId: one.delegation.id }}
            />
          </section>
          <section className="form-part" aria-labelledby="hand-over">
            <h2 id="hand-over">{t('handOver')}</h2>
            <HandOverForm
              action={handOver}
              hidden={{ slug, summitId: summit.id, delegationId: one.delegation.id }}
              members={one.members
                .filter(({ state, handed }) => state === 'accredited' && !handed)
                .map(({ id: memberId, name, capacity }) => ({ id: memberId, name, capacity }))}
              floating={one.floating.filter(({ handed }) => !handed).map(({ number }) => number)}
              size={one.floating.length}
              collectors={one.collectors}
            />
          </section>
        </>
      ) : (
        <>
          <h1>{t('title')}</h1>
          <p className="lede">{t('lede')}</p>
          {lines.length === 0 ? (
            <p className="empty">{t('none')}</p>
          ) : (
            <BadgeLines lines={lines} locale={locale} slug={slug} />
          )}
        </>
      )}
    </ManageFrame>
  )
}
