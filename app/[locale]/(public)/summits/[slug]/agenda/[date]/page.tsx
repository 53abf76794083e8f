import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { appUrl } from '@/app/_server/app-url'
import { AgendaGrid } from '@/components/agenda/agenda-grid'
import { DayHead } from '@/components/agenda/day-head'
import { EmptyDay } from '@/components/agenda/empty-day'
import { FilterForm } from '@/components/agenda/filter-form'
import { FilterState } from '@/components/agenda/filter-state'
import { Legend } from '@/components/agenda/legend'
import { NowNext } from '@/components/agenda/now-next'
import { PrintNote } from '@/components/agenda/print-note'
import { addressOf, type Query } from '@/components/site/address'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import {
  filterChoices,
  isFiltered,
  readFilters,
  sessionMatcher,
  textMatcher,
} from '@/domain/agenda/filter-rules'
import { agendaGrid } from '@/domain/agenda/grid-rules'
import { agendaDays, filterQuery, hasDay, nextDayWithSessions } from '@/domain/agenda/rules'
import { publicSummit } from '@/domain/release/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'

type Props = {
  params: Promise<{ locale: Language; slug: string; date: string }>
  searchParams: Promise<Query>
}

const hrefOf = (slug: string, date: string) =>
  ({ pathname: '/summits/[slug]/agenda/[date]', params: { slug, date } }) as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, date } = await params
  const summit = await publicSummit(slug)
  if (!summit || !hasDay(summit.document, date)) return {}
  const t = await getTranslations({ locale, namespace: 'agenda' })
  const { document } = summit
  return pageMetadata({
    locale,
    href: hrefOf(slug, date),
    title: t('documentTitle', { day: weekdayDate(date, 'UTC', locale, { year: true }) }),
    description: t('description', {
      count: document.sessions.filter(({ day }) => day === date).length,
      summit: pickText(document.summit.name, locale),
    }),
    summit: document.summit,
  })
}

/** The agenda of one day: pure in release, language and filters. */
export default async function AgendaDayPage({ params, searchParams }: Props) {
  const { locale, slug, date } = await params
  setRequestLocale(locale)
  const summit = await publicSummit(slug)
  if (!summit || !hasDay(summit.document, date)) notFound()
  const { document } = summit
  const { filters, ignored } = readFilters(await searchParams, document)
  const href = hrefOf(slug, date)
  const query = filterQuery(filters)
  const grid = agendaGrid(document, date)
  const matches = sessionMatcher(document, filters)
  const fitsText = textMatcher(document, filters.q)
  const sessions = grid.slots.flatMap(({ cells }) => cells.map(({ session }) => session))
  return (
    <SiteFrame locale={locale} summit={summit} href={href} query={query} current="agenda">
      <DayHead locale={locale} slug={slug} date={date} days={agendaDays(document)} query={query} />
      {sessions.length === 0 ? (
        <EmptyDay locale={locale} slug={slug} next={nextDayWithSessions(document, date)} />
      ) : (
        <>
          <FilterForm
            locale={locale}
            href={href}
            filters={filters}
            choices={filterChoices(document, date, filters)}
            tracks={document.tracks}
          />
          <FilterState
            locale={locale}
            slug={slug}
            href={href}
            shown={sessions.filter(matches).length}
            total={sessions.length}
            filtered={isFiltered(filters)}
            q={filters.q}
            ignored={ignored}
          />
          <Legend locale={locale} document={document} firstStart={sessions[0]?.start ?? date} />
          <NowNext />
          <AgendaGrid
            locale={locale}
            document={document}
            grid={grid}
            isShown={({ session }) => matches(session)}
            fitsText={({ session }) => fitsText(session)}
          />
        </>
      )}
      <PrintNote locale={locale} summit={summit} address={appUrl() + addressOf(locale, href)} />
    </SiteFrame>
  )
}
