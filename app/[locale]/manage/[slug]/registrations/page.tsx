import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { BulkBar } from '@/components/desk/bulk-bar'
import { DeskFilters } from '@/components/desk/desk-filters'
import { DeskTable } from '@/components/desk/desk-table'
import { ManageFrame } from '@/components/manage/manage-frame'
import { PageLinks } from '@/components/manage/page-links'
import { addressOf } from '@/components/site/address'
import { deskChoices, deskList } from '@/domain/registration/desk-queries'
import { type DeskQuery, filterQuery, narrows, viewOf, viewQuery } from '@/domain/registration/desk-rules'
import { deskActs } from '@/domain/registration/desk-schema'
import { formats } from '@/domain/registration-exchange/schema'
import type { Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<DeskQuery>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'desk' })
  return { title: t('title') }
}

/** Everyone who has registered: where they stand, what waits for the desk, and what can be done with many at once. */
export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfDesk(slug)
  const choices = await deskChoices(actor, summit.id)
  if (!choices) notFound()
  const known = { categories: choices.categories.map(({ code }) => code), days: choices.days }
  const { view, ignored } = viewOf(await searchParams, known)
  const list = await deskList(actor, summit.id, view, locale)
  if (!list) notFound()
  const t = await getTranslations({ locale, namespace: 'desk' })
  const files = await getTranslations({ locale, namespace: 'registrationFiles.export' })
  const exportTo = (format: string) =>
    `/api/manage/${slug}/registration-export/registrations.${format}?${new URLSearchParams({ ...filterQuery(view.filter), lang: locale })}`
  const to = (page: number) =>
    addressOf(
      locale,
      { pathname: '/manage/[slug]/registrations', params: { slug } },
      viewQuery(view, { page }),
    )
  return (
    <ManageFrame locale={locale} summit={summit} current="registrations" desk="people" now={new Date()}>
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lede')}</p>
      </div>
      <DeskFilters locale={locale} slug={slug} view={view} choices={choices} counts={list.counts} />
      {ignored.length > 0 && (
        <p className="banner banner-warn" role="status">
          {/* Names come from `viewOf`. */}
          {t('ignored', { list: ignored.map((name) => t(`parameters.${name as 'page'}`)).join(', ') })}
        </p>
      )}
      <p className="list-count" role="status">
        <b>
          {narrows(view.filter)
            ? t('foundOf', { count: list.total, total: number(list.counts.all, locale) })
            : t('found', { count: list.total })}
        </b>
        {list.total > 0 &&
          formats.map((format) => (
            <a key={format} className="export-link" href={exportTo(format)}>
              {files(format)}
            </a>
          ))}
      </p>
      {list.rows.length === 0 ? (
        <p className="empty">{narrows(view.filter) ? t('none') : t('noneYet')}</p>
      ) : (
        <form
          className="desk-choice"
          action={addressOf(locale, { pathname: '/manage/[slug]/registrations/act', params: { slug } })}
        >
          {Object.entries(filterQuery(view.filter)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <BulkBar
            acts={deskActs}
            total={list.total}
            shown={list.rows.length}
            message={addressOf(locale, { pathname: '/manage/[slug]/messages', params: { slug } })}
          />
          <DeskTable
            locale={locale}
            slug={slug}
            timeZone={summit.timeZone}
            days={choices.days}
            view={view}
            rows={list.rows}
          />
        </form>
      )}
      {list.pages > 1 && <PageLinks list={list} to={to} />}
    </ManageFrame>
  )
}
