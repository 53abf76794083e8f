import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfProtocol } from '@/app/_server/summit-at-work'
import { BilateralWords } from '@/components/bilateral/bilateral-words'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { MeetingsOver } from '@/components/bilateral/meetings-over'
import { ManageFrame } from '@/components/manage/manage-frame'
import { meetingsOver } from '@/domain/bilateral/life-queries'
import type { Language } from '@/domain/shared/language'
import { settle } from './actions'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfProtocol(slug)
  const t = await getTranslations({ locale, namespace: 'bilateralLife' })
  return { title: t('overTitle') }
}

/** Meetings whose time is over, the latest first: how each went, said by a side or by the desk. */
export default async function HeldPage({ params }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfProtocol(slug)
  const now = new Date()
  const over = await meetingsOver(actor, summit.id, now)
  if (!over) notFound()
  const t = await getTranslations({ locale, namespace: 'bilateralLife' })
  return (
    <ManageFrame locale={locale} summit={summit} current="bilaterals" now={now}>
      <BilateralNav locale={locale} slug={slug} current="held" />
      <BilateralWords>
        <div>
          <h1>{t('overTitle')}</h1>
          <p className="quiet">{t('overLede')}</p>
        </div>
        {over.length === 0 ? (
          <p className="empty">{t('overNone')}</p>
        ) : (
          <MeetingsOver over={over} zone={summit.timeZone} locale={locale} action={settle} />
        )}
      </BilateralWords>
    </ManageFrame>
  )
}
