import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { isNarrowed, queryOf } from '@/components/manage/list-address'
import { ManageFrame } from '@/components/manage/manage-frame'
import { PageLinks } from '@/components/manage/page-links'
import { SessionFiltersForm } from '@/components/manage/session-filters'
import { SessionTable } from '@/components/manage/session-table'
import { addressOf } from '@/components/site/address'
import { listChoices, sessionList } from '@/domain/session/list-queries'
import { filtersOf } from '@/domain/session/list-rules'
import type { ListQuery } from '@/domain/shared/list-query'
import type { Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { zoneName } from '@/domain/shared/zone-format'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<ListQuery>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'manage' })
  return { title: t('sessionsTitle') }
}

/** All sessions of the draft. */
export default async function SessionsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'manage' })
  const files = await getTranslations({ locale, namespace: 'interchange' })
  const choices = await listChoices(summit)
  const { filters, ignored } = filtersOf(await searchParams, {
    days: choices.days.map((day) => day.date),
    tracks: choices.tracks.map((track) => track.slug),
  })
  const list = await sessionList(summit, filters, locale)
  const first = list.sessions.find((session) => session.startsAt)?.startsAt
  return (
    <ManageFrame locale={locale} summit={summit} current="sessions" now={new Date()}>
      <div className="page-head">
        <div>
          <h1>{t('sessionsTitle')}</h1>
          <p className="quiet">{t('sessionsLede')}</p>
        </div>
        <div className="row">
          <a
            className="btn btn-small btn-plain"
            href={addressOf(locale, { pathname: '/manage/[slug]/import', params: { slug } })}
          >
            {files('importLink')}
          </a>
          <a
            className="btn btn-small btn-plain"
            href={addressOf(locale, { pathname: '/manage/[slug]/export', params: { slug } })}
          >
            {files('exportLink')}
          </a>
          <a
            className="btn btn-primary btn-small"
            href={addressOf(locale, { pathname: '/manage/[slug]/sessions/new', params: { slug } })}
          >
            {t('newSession')}
          </a>
        </div>
      </div>
      <SessionFiltersForm locale={locale} slug={slug} filters={filters} {...choices} />
      {ignored.length > 0 && (
        <p className="banner banner-warn" role="status">
          <span>
            {t('ignored', {
              list: ignored.map((name) => t(`parameters.${name as 'day'}`)).join(', '), // names come from `filtersOf`
            })}
          </span>
        </p>
      )}
      <p className="list-count" role="status">
        <b>
          {isNarrowed(filters)
            ? t('foundOf', { count: list.total, total: number(summit.sessionCount, locale) })
            : t('found', { count: list.total })}
        </b>
        {first && (
          <span className="quiet"> {t('timesIn', { zone: zoneName(first, summit.timeZone, locale) })}</span>
        )}
      </p>
      {list.sessions.length === 0 ? (
        <p className="empty">{isNarrowed(filters) ? t('none') : t('noneYet')}</p>
      ) : (
        <SessionTable
          locale={locale}
          slug={slug}
          timeZone={summit.timeZone}
          contentLanguages={summit.contentLanguages}
          filters={filters}
          sessions={list.sessions}
        />
      )}
      {list.pages > 1 && (
        <PageLinks
          list={list}
          to={(page) =>
            addressOf(
              locale,
              { pathname: '/manage/[slug]/sessions', params: { slug } },
              queryOf(filters, { page }),
            )
          }
        />
      )}
    </ManageFrame>
  )
}
