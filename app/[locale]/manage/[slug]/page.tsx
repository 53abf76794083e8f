import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ManageFrame } from '@/components/manage/manage-frame'
import { SummitOverview } from '@/components/manage/summit-overview'
import { previewRelease } from '@/domain/release/preview'
import { type Language, pickText } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  return { title: pickText(summit.name, locale) }
}

/** Where a summit stands: what is public, what the draft would change, what is to settle. */
export default async function ManageSummitPage({ params }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfPage(slug)
  const now = new Date()
  const preview = await previewRelease(actor, { summitId: summit.id }, now)
  if (!preview.ok) notFound()
  const t = await getTranslations({ locale, namespace: 'manage' })
  return (
    <ManageFrame locale={locale} summit={summit} current="overview" now={now}>
      <h1>{t('overviewTitle')}</h1>
      <SummitOverview locale={locale} summit={summit} preview={preview.value} />
    </ManageFrame>
  )
}
