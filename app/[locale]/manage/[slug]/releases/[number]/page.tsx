import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ManageFrame } from '@/components/manage/manage-frame'
import { PublishForm } from '@/components/manage/publish-form'
import { publishRefusal } from '@/components/manage/publish-refusal'
import { ReleasePreview } from '@/components/manage/release-preview'
import { setTimeOf } from '@/components/manage/set-time'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { previewRelease } from '@/domain/release/preview'
import { previewNames } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { ignore, publish } from '../../publish/actions'

type Props = { params: Promise<{ locale: Language; slug: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, number } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'publish' })
  return { title: t('restoreTitle', { number }) }
}

/** What bringing back an older release would change: its content goes out under a new number. */
export default async function RestorePage({ params }: Props) {
  const { locale, slug, number } = await params
  const { actor, summit } = await summitOfPage(slug)
  if (!/^[1-9]\d{0,8}$/.test(number) || !summit.release) notFound()
  const restores = Number(number)
  const now = new Date()
  const preview = await previewRelease(actor, { summitId: summit.id, restores }, now)
  if (!preview.ok) notFound()
  const names = await previewNames(summit, preview.value.clashes)
  const t = await getTranslations({ locale, namespace: 'publish' })
  const all = addressOf(locale, { pathname: '/manage/[slug]/releases', params: { slug } })
  return (
    <ManageFrame locale={locale} summit={summit} current="releases" now={now}>
      <a className="back" href={all}>
        <Icon name="left" />
        {t('backToReleases')}
      </a>
      <h1>{t('restoreTitle', { number })}</h1>
      <p>
        {t('restoreLede', {
          number,
          next: String(preview.value.number),
          last: String(summit.release.number),
        })}
      </p>
      <ReleasePreview
        preview={preview.value}
        names={names}
        summit={summit}
        locale={locale}
        mend={null}
        ignore={ignore}
      />
      <PublishForm
        action={publish}
        summitId={summit.id}
        slug={slug}
        preview={preview.value.digest}
        number={preview.value.number}
        restores={restores}
        contentLanguages={summit.contentLanguages}
        gateShut={preview.value.gaps.length > 0}
        refusal={publishRefusal(summit, preview.value)}
        settled={false}
        setTime={setTimeOf(summit, now, locale)}
        leave={all}
      />
    </ManageFrame>
  )
}
