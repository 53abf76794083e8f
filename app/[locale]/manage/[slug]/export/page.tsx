import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ExportTable } from '@/components/interchange/export-table'
import '@/components/interchange/interchange.css'
import { ManageFrame } from '@/components/manage/manage-frame'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'interchange' })
  return { title: t('exportTitle') }
}

/** The draft as files, in every format that it can also be read from. */
export default async function ExportPage({ params }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'interchange' })
  return (
    <ManageFrame locale={locale} summit={summit} current="sessions" now={new Date()}>
      <a className="back" href={addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })}>
        <Icon name="left" />
        {t('back')}
      </a>
      <div className="page-head">
        <div>
          <h1 id="export-title">{t('exportTitle')}</h1>
          <p className="quiet">{t('export.lede')}</p>
        </div>
        <a
          className="btn btn-small"
          href={addressOf(locale, { pathname: '/manage/[slug]/import', params: { slug } })}
        >
          {t('importLink')}
        </a>
      </div>
      <ExportTable slug={slug} />
      <p className="quiet">{t('export.secret')}</p>
    </ManageFrame>
  )
}
