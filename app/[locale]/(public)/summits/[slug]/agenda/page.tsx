import { setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { addressOf, type Query } from '@/components/site/address'
import { firstDay } from '@/domain/agenda/rules'
import { publicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language; slug: string }>; searchParams: Promise<Query> }

/** The agenda without a day leads to its first day, filters kept. */
export default async function AgendaPage({ params, searchParams }: Props): Promise<never> {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const summit = await publicSummit(slug)
  if (!summit) notFound()
  const date = firstDay(summit.document)
  redirect(
    addressOf(
      locale,
      { pathname: '/summits/[slug]/agenda/[date]', params: { slug, date } },
      await searchParams,
    ),
  )
}
