import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { AgendaBuilder } from '@/components/agenda-builder/agenda-builder'
import { ManageFrame } from '@/components/manage/manage-frame'
import { builderFrame } from '@/domain/builder/queries'
import type { Language } from '@/domain/shared/language'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'builder' })
  return { title: t('title') }
}

/** The agenda builder. Which days are shown, and how, stands in the address. */
export default async function AgendaPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const { day, view } = await searchParams
  const { dates, release } = await builderFrame(summit, new Date())
  const asked = (typeof day === 'string' ? day.split(',') : []).filter((date) => dates.all.includes(date))
  const { builder, conflicts, refusals, terms, site, form, fault } = await getMessages()
  return (
    <ManageFrame locale={locale} summit={summit} current="agenda" now={new Date()} whole>
      <NextIntlClientProvider messages={{ builder, conflicts, refusals, terms, site, form, fault }}>
        <AgendaBuilder
          slug={slug}
          locale={locale}
          mayPublish={summit.mayPublish}
          release={release}
          first={{
            dates: asked.length > 0 ? asked : dates.first,
            view: view === 'table' ? 'table' : 'rooms',
          }}
        />
      </NextIntlClientProvider>
    </ManageFrame>
  )
}
