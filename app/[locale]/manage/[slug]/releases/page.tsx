import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ManageFrame } from '@/components/manage/manage-frame'
import { ReleaseHistory } from '@/components/manage/release-history'
import { addressOf } from '@/components/site/address'
import { organisersHistory } from '@/domain/release/history'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'manage' })
  return { title: t('releasesTitle') }
}

/** Every release of the summit, and the way to bring back an older one. */
export default async function ReleasesPage({ params }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfPage(slug)
  const history = await organisersHistory(actor, summit.id)
  if (!history) notFound()
  const t = await getTranslations({ locale, namespace: 'manage' })
  return (
    <ManageFrame locale={locale} summit={summit} current="releases" now={new Date()}>
      <div>
        <h1>{t('releasesTitle')}</h1>
        <p className="quiet">{t('releasesLede')}</p>
      </div>
      {history.length === 0 ? (
        <p className="empty">{t('noReleases')}</p>
      ) : (
        <>
          <p>
            <a href={addressOf(locale, { pathname: '/summits/[slug]/releases', params: { slug } })}>
              {t('seePublicReleases')}
            </a>
          </p>
          <ReleaseHistory locale={locale} summit={summit} history={history} />
        </>
      )}
    </ManageFrame>
  )
}
