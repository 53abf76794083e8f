import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { demoIsOn } from '@/app/_server/demo'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ManageFrame } from '@/components/manage/manage-frame'
import { NoticeGroups } from '@/components/manage/notice-groups'
import { NoticeTable } from '@/components/manage/notice-table'
import { addressOf } from '@/components/site/address'
import { summitNotices } from '@/domain/notice/release-queries'
import type { Language } from '@/domain/shared/language'
import { resend } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'notices' })
  return { title: t('title') }
}

/** Who was told of each release, what did not arrive and why, and the way to send it again. */
export default async function NoticesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfPage(slug)
  const groups = await summitNotices(actor, summit.id)
  if (!groups) notFound()
  const t = await getTranslations({ locale, namespace: 'notices' })
  const { release: asked } = await searchParams
  const shown =
    groups.find(({ number }) => asked !== undefined && String(number ?? 'others') === asked) ??
    groups.find(({ counts }) => counts.failed + counts.delayed > 0) ??
    groups[0]
  return (
    <ManageFrame locale={locale} summit={summit} current="notices" now={new Date()}>
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lede')}</p>
      </div>
      {!process.env['SMTP_URL'] && (
        <p className="banner">
          {t.rich('noServer', {
            demo: demoIsOn() ? 'yes' : 'no',
            mailbox: (words) => <a href={addressOf(locale, '/mailbox')}>{words}</a>,
          })}
        </p>
      )}
      {!summit.mayPublish && <p className="quiet">{t('mayNot')}</p>}
      {shown ? (
        <>
          <NoticeGroups groups={groups} shown={shown} slug={slug} locale={locale} />
          <NoticeTable group={shown} summit={summit} resend={resend} locale={locale} />
        </>
      ) : (
        <p className="empty">{t('none')}</p>
      )}
    </ManageFrame>
  )
}
