import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentActor } from '@/app/_server/actor'
import { OwnSummit } from '@/app/_server/own-summit'
import { ListedDelegations } from '@/components/delegation/listed-delegations'
import { listedDelegations } from '@/domain/delegation/list-queries'
import { publicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import '@/components/delegation/delegation.css'

type Props = { params: Promise<{ locale: Language; slug: string }> }

/** What whoever asks may read; for anybody else there is no such page. */
const asked = cache(async (slug: string) => {
  const [listed, summit] = [await listedDelegations(await currentActor(), slug), await publicSummit(slug)]
  if (!listed || !summit) notFound()
  return { listed, summit }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await asked(slug)
  const t = await getTranslations({ locale, namespace: 'bilateralRules' })
  return { title: t('listed.title'), robots: { index: false } }
}

/** Which delegations come, for whoever the summit's rules show it to: by the rule of the moment, so not a page of a release. */
export default async function ListedDelegationsPage({ params }: Props) {
  const { locale, slug } = await params
  const { listed, summit } = await asked(slug)
  return (
    <OwnSummit locale={locale} summit={summit} now={new Date()} current="delegations">
      <div className="wrap listed-page">
        <ListedDelegations listed={listed} locale={locale} />
      </div>
    </OwnSummit>
  )
}
