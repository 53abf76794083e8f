import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ManageFrame } from '@/components/manage/manage-frame'
import { PublishForm } from '@/components/manage/publish-form'
import { publishRefusal } from '@/components/manage/publish-refusal'
import { ReleasePreview } from '@/components/manage/release-preview'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { previewRelease } from '@/domain/release/preview'
import { previewNames } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { publish } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'manage' })
  return { title: t('publish') }
}

/** What publishing the draft would change, what stands in its way, and the button. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfPage(slug)
  const now = new Date()
  const preview = await previewRelease(actor, { summitId: summit.id }, now)
  if (!preview.ok) notFound()
  const { number, digest, gaps } = preview.value
  const names = await previewNames(summit, preview.value.clashes)
  const t = await getTranslations({ locale, namespace: 'publish' })
  const published = Number((await searchParams)['published'])
  return (
    <ManageFrame locale={locale} summit={summit} current="publish" now={now}>
      {published === summit.release?.number && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>
            <b>{t('done', { number: String(published) })}</b>{' '}
            <a href={addressOf(locale, { pathname: '/summits/[slug]', params: { slug } })}>
              {t('seePublic')}
            </a>{' '}
            <a href={addressOf(locale, { pathname: '/manage/[slug]/releases', params: { slug } })}>
              {t('seeReleases')}
            </a>
          </p>
        </div>
      )}
      <h1>{t('title', { number: String(number) })}</h1>
      <ReleasePreview preview={preview.value} names={names} summit={summit} locale={locale} />
      <PublishForm
        action={publish}
        summitId={summit.id}
        slug={slug}
        preview={digest}
        number={number}
        restores={null}
        contentLanguages={summit.contentLanguages}
        gateShut={gaps.length > 0}
        refusal={publishRefusal(summit, preview.value)}
        settled={published === summit.release?.number}
        leave={addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })}
      />
    </ManageFrame>
  )
}
