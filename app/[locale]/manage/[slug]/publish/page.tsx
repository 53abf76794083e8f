import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { plannedItems } from '@/app/_server/planned-items'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ManageFrame } from '@/components/manage/manage-frame'
import { PlannedList } from '@/components/manage/planned-list'
import { PublishForm } from '@/components/manage/publish-form'
import { publishRefusal } from '@/components/manage/publish-refusal'
import { ReleasePreview } from '@/components/manage/release-preview'
import { setTimeOf } from '@/components/manage/set-time'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { plannedReleases } from '@/domain/release/planned-queries'
import { previewRelease } from '@/domain/release/preview'
import { previewNames } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { cancel, ignore, mend, publish } from './actions'

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

/** What publishing the draft would change and whom it touches, what stands in its way, what is planned, and the button. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfPage(slug)
  const now = new Date()
  const preview = await previewRelease(actor, { summitId: summit.id }, now)
  const plans = await plannedReleases(actor, summit.id)
  if (!preview.ok || !plans) notFound()
  const { number, digest, gaps } = preview.value
  const names = await previewNames(summit, preview.value.clashes)
  const t = await getTranslations({ locale, namespace: 'publish' })
  const query = await searchParams
  const published = Number(query['published'])
  const items = await plannedItems(plans, summit.timeZone, locale)
  const justPlanned = items.find(({ id }) => id === query['planned'])
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
            </a>{' '}
            <a href={addressOf(locale, { pathname: '/manage/[slug]/notices', params: { slug } })}>
              {t('seeNotices')}
            </a>
          </p>
        </div>
      )}
      {justPlanned && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>{t('plannedDone', justPlanned.moment)}</p>
        </div>
      )}
      <h1>{t('title', { number: String(number) })}</h1>
      <PlannedList action={cancel} summitId={summit.id} items={items} mayCancel={summit.mayPublish} />
      <ReleasePreview
        preview={preview.value}
        names={names}
        summit={summit}
        locale={locale}
        mend={mend}
        ignore={ignore}
      />
      <PublishForm
        key={justPlanned?.id ?? ''}
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
        setTime={setTimeOf(summit, now, locale)}
        leave={addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })}
      />
    </ManageFrame>
  )
}
