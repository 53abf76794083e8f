import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { AskForm } from '@/components/manage/ask-forms'
import { ManageFrame } from '@/components/manage/manage-frame'
import { PageLinks } from '@/components/manage/page-links'
import { RemovedNote } from '@/components/manage/remove-speaker-form'
import { SpeakerFiltersForm } from '@/components/manage/speaker-filters'
import { narrowsSpeakers, speakerQuery } from '@/components/manage/speaker-list-address'
import { SpeakerTable } from '@/components/manage/speaker-table'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { speakerList } from '@/domain/speaker/list-queries'
import type { ListQuery } from '@/domain/shared/list-query'
import { filtersOf } from '@/domain/speaker/list-rules'
import { ask, restore } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<ListQuery>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'speakers' })
  return { title: t('title') }
}

/** Everyone on stage in the draft: who has answered, who is to be asked, what is missing. */
export default async function SpeakersPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'speakers' })
  const query = await searchParams
  const { filters, ignored } = filtersOf(query, summit.contentLanguages)
  const list = await speakerList(summit, filters, locale)
  const removal = z.uuid().safeParse(query['removed']).data
  const hidden = { summitId: summit.id, slug }
  const to = (page: number) =>
    addressOf(
      locale,
      { pathname: '/manage/[slug]/speakers', params: { slug } },
      speakerQuery(filters, { page }),
    )
  return (
    <ManageFrame locale={locale} summit={summit} current="speakers" now={new Date()}>
      {removal && <RemovedNote action={restore} hidden={{ ...hidden, change: randomUUID(), removal }} />}
      <div className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="quiet">{t('lede')}</p>
        </div>
        <a
          className="btn btn-primary btn-small"
          href={addressOf(locale, { pathname: '/manage/[slug]/speakers/new', params: { slug } })}
        >
          {t('newSpeaker')}
        </a>
      </div>
      <SpeakerFiltersForm
        locale={locale}
        slug={slug}
        filters={filters}
        contentLanguages={summit.contentLanguages}
      />
      {ignored.length > 0 && (
        <p className="banner banner-warn" role="status">
          <span>
            {t('ignored', {
              list: ignored.map((name) => t(`parameters.${name as 'page'}`)).join(', '), // names come from `filtersOf`
            })}
          </span>
        </p>
      )}
      <div className="speaker-count">
        <p className="list-count" role="status">
          <b>
            {narrowsSpeakers(filters)
              ? t('foundOf', { count: list.total, total: number(list.all.speakers, locale) })
              : t('found', { count: list.total })}
          </b>{' '}
          <span className="quiet">{t('unansweredCount', { count: list.all.unanswered })}</span>
        </p>
        {list.all.toAsk > 0 && (
          <AskForm action={ask} hidden={hidden}>
            {t('askAll', { count: list.all.toAsk })}
          </AskForm>
        )}
      </div>
      {list.speakers.length === 0 ? (
        <p className="empty">{narrowsSpeakers(filters) ? t('none') : t('noneYet')}</p>
      ) : (
        <SpeakerTable
          locale={locale}
          slug={slug}
          timeZone={summit.timeZone}
          filters={filters}
          speakers={list.speakers}
        />
      )}
      {list.pages > 1 && <PageLinks list={list} to={to} />}
    </ManageFrame>
  )
}
