import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { dateTime } from '@/components/manage/date-time'
import { ManageFrame } from '@/components/manage/manage-frame'
import { SessionAround } from '@/components/manage/session-around'
import { SessionForm } from '@/components/manage/session-form'
import { SessionWarnings } from '@/components/manage/session-warnings'
import { spokenLanguages } from '@/components/manage/spoken-languages'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { formOptions, sessionView } from '@/domain/session/queries'
import { type Language, pickText } from '@/domain/shared/language'
import { save } from '../actions'

type Props = {
  params: Promise<{ locale: Language; slug: string; code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const sessionOfPage = cache(async (slug: string, code: string) => {
  const { summit } = await summitOfPage(slug)
  const session = await sessionView(summit, code)
  if (!session) notFound()
  return { summit, session }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, code } = await params
  const { session } = await sessionOfPage(slug, code)
  return { title: pickText(session.content.title, locale) || code }
}

/** One session of the draft: its form, what is worth a look, and what hangs on it. */
export default async function SessionPage({ params, searchParams }: Props) {
  const { locale, slug, code } = await params
  const { summit, session } = await sessionOfPage(slug, code)
  const t = await getTranslations({ locale, namespace: 'sessionForm' })
  const { saved } = await searchParams
  const options = await formOptions(summit)
  const list = addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })
  const edited = dateTime(session.updatedAt, summit.timeZone, locale)
  return (
    <ManageFrame locale={locale} summit={summit} current="sessions" now={new Date()}>
      <a className="back" href={list}>
        <Icon name="left" />
        {t('back')}
      </a>
      <div>
        <h1>{pickText(session.content.title, locale) || t('title')}</h1>
        <p className="marks">
          <span className="num">{session.code}</span>
          {session.firstRelease === null ? (
            <span>{t('notPublic')}</span>
          ) : (
            <a
              href={addressOf(locale, {
                pathname: '/summits/[slug]/sessions/[code]',
                params: { slug, code },
              })}
            >
              {t('publicSince', { number: String(session.firstRelease) })}
            </a>
          )}
          <span>
            {session.updatedBy
              ? t('lastEditBy', { ...edited, name: session.updatedBy })
              : t('lastEdit', edited)}
          </span>
        </p>
      </div>
      {saved !== undefined && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>{session.version === 1 ? t('savedNew', { code }) : t('saved')}</p>
        </div>
      )}
      <SessionWarnings locale={locale} slug={slug} timeZone={summit.timeZone} session={session} />
      <SessionForm
        action={save}
        hidden={{ summitId: summit.id, slug, id: session.id, version: String(session.version) }}
        content={session.content}
        options={options}
        contentLanguages={summit.contentLanguages}
        timeZone={summit.timeZone}
        stale={session.stale}
        missing={session.missing}
        settled={saved === String(session.version)}
        spoken={spokenLanguages(summit.contentLanguages, session.content, locale)}
        leave={list}
        here={addressOf(locale, { pathname: '/manage/[slug]/sessions/[code]', params: { slug, code } })}
      />
      <SessionAround locale={locale} session={session} />
    </ManageFrame>
  )
}
