import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfPage } from '@/app/_server/summit-at-work'
import '@/components/manage/frame.css'
import { ManageFrame } from '@/components/manage/manage-frame'
import { SummitOverview } from '@/components/manage/summit-overview'
import { SummitReadiness } from '@/components/manage/summit-readiness'
import { Icon } from '@/components/ui/icon'
import { conflictsOf } from '@/domain/conflict/rules'
import { previewRelease } from '@/domain/release/preview'
import { type Language, pickText } from '@/domain/shared/language'
import { checklist } from '@/domain/summit/checklist-rules'
import { draftById, organisersOf } from '@/domain/summit/queries'
import { blockingAmong } from '@/domain/summit/state-rules'
import { announce, archive } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  return { title: pickText(summit.name, locale) }
}

/** Where a summit stands: what it still lacks, what is public, what the draft would change, what is to settle. */
export default async function ManageSummitPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { made, moved } = await searchParams
  const { actor, summit } = await summitOfPage(slug)
  const now = new Date()
  const preview = await previewRelease(actor, { summitId: summit.id }, now)
  const read = await draftById(actor, summit.id)
  if (!preview.ok || !read) notFound()
  const items = checklist(read.draft, {
    summitId: summit.id,
    blocking: blockingAmong(conflictsOf(read.draft)),
    organisers: await organisersOf(summit),
  })
  const t = await getTranslations({ locale, namespace: 'manage' })
  const words = await getTranslations({ locale, namespace: 'frame' })
  const done = made !== undefined ? 'made' : moved === summit.state ? summit.state : null
  return (
    <ManageFrame locale={locale} summit={summit} current="overview" now={now}>
      {(done === 'made' || done === 'announced' || done === 'archived') && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>{words(`state.${done}`)}</p>
        </div>
      )}
      <h1>{t('overviewTitle')}</h1>
      <SummitReadiness locale={locale} summit={summit} items={items} announce={announce} archive={archive} />
      <SummitOverview locale={locale} summit={summit} preview={preview.value} />
    </ManageFrame>
  )
}
