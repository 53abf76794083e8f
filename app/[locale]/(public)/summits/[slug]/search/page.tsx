import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SearchPage } from '@/components/agenda/search-page'
import type { Query } from '@/components/site/address'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { foundSessions } from '@/domain/agenda/search-rules'
import { publicSummit, searchSessions } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language; slug: string }>; searchParams: Promise<Query> }

const hrefOf = (slug: string) => ({ pathname: '/summits/[slug]/search', params: { slug } }) as const

/** As many as a search looks up at most. */
const MOST = 200

/** What was asked: the first `q`, as far as a question goes. */
const questionOf = ({ q }: Query) => ((Array.isArray(q) ? q[0] : q) ?? '').trim().slice(0, 200)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const summit = await publicSummit(slug)
  if (!summit) return {}
  const q = questionOf(await searchParams)
  const t = await getTranslations({ locale, namespace: 'search' })
  return {
    ...pageMetadata({
      locale,
      href: hrefOf(slug),
      title: q === '' ? t('documentTitle') : t('documentTitleFor', { q }),
      description: t('lede'),
      summit: summit.document.summit,
    }),
    robots: { index: false },
  }
}

export default async function SummitSearchPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const summit = await publicSummit(slug)
  if (!summit) notFound()
  const q = questionOf(await searchParams)
  const hits = await searchSessions(slug, q, locale)
  return (
    <SiteFrame
      locale={locale}
      summit={summit}
      href={hrefOf(slug)}
      query={q === '' ? {} : { q }}
      current="agenda"
    >
      <SearchPage
        locale={locale}
        document={summit.document}
        q={q}
        found={foundSessions(summit.document, hits, q)}
        cut={hits.length >= MOST}
      />
    </SiteFrame>
  )
}
