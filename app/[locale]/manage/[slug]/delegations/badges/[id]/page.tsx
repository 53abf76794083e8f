import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfAccreditation } from '@/app/_server/summit-at-work'
import { BadgeReceipt } from '@/components/delegation/badge-receipt'
import { PrintReceipt } from '@/components/delegation/print-receipt'
import { ManageFrame } from '@/components/manage/manage-frame'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { badgeReceipt } from '@/domain/delegation-badge/queries'
import type { Language } from '@/domain/shared/language'

type Props = {
  params: Promise<{ locale: Language; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfAccreditation(slug)
  const t = await getTranslations({ locale, namespace: 'delegationBadges' })
  return { title: t('receiptTitle') }
}

/** What was handed over, to print and to sign. */
export default async function BadgeReceiptPage({ params, searchParams }: Props) {
  const { locale, slug, id } = await params
  const { actor, summit } = await summitOfAccreditation(slug)
  const receipt = z.uuid().safeParse(id).success ? await badgeReceipt(actor, summit.id, id) : null
  if (!receipt) notFound()
  const t = await getTranslations({ locale, namespace: 'delegationBadges' })
  const { done } = await searchParams
  return (
    <ManageFrame locale={locale} summit={summit} current="accreditation" now={new Date()}>
      <p className="not-printed">
        <a
          href={addressOf(
            locale,
            { pathname: '/manage/[slug]/delegations/badges', params: { slug } },
            { of: receipt.delegation.id },
          )}
        >
          {t('members')}
        </a>
      </p>
      {done === 'handed' && <DoneNote>{t('done.handed')}</DoneNote>}
      <BadgeReceipt receipt={receipt} summit={summit} locale={locale} />
      <PrintReceipt label={t('print')} />
    </ManageFrame>
  )
}
