import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { feedOf } from '@/app/_server/feed'
import { summitPage } from '@/app/_server/public-page'
import { Icon } from '@/components/ui/icon'
import { TextParts } from '@/components/ui/text-parts'
import { addressOf } from '@/components/site/address'
import { JsonLd } from '@/components/site/json-ld'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { Credits } from '@/components/session/credits'
import { MaterialsTable } from '@/components/session/materials-table'
import { SessionAbstract } from '@/components/session/session-abstract'
import { SessionAction } from '@/components/session/session-action'
import { SessionFacts } from '@/components/session/session-facts'
import { SessionHead } from '@/components/session/session-head'
import { SessionList } from '@/components/session/session-list'
import { SessionOrganisations, SessionSpeakers } from '@/components/session/session-people'
import { sessionView } from '@/components/session/session-view'
import { jsonLdScript, sessionJsonLd } from '@/domain/release/feeds/json-ld'
import { weekdayDate, weekdayDateParts } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import { excerpt } from '@/domain/shared/text'
import { timeRange } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string; code: string }> }

async function sessionPage(params: Props['params']) {
  const { code } = await params
  const page = await summitPage(params)
  const view = sessionView(page.summit.document, code)
  if (!view) notFound()
  const href = { pathname: '/summits/[slug]/sessions/[code]', params: { slug: page.slug, code } } as const
  return { ...page, view, code, href }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, summit, view, href } = await sessionPage(params)
  const t = await getTranslations({ locale, namespace: 'session' })
  const { session, timeZone } = view
  const abstract = excerpt(pickText(session.abstract, locale), 160)
  const when = {
    day: weekdayDate(session.start, timeZone, locale, { year: true }),
    range: timeRange(session.start, session.end, timeZone, locale),
    zone: zoneName(session.start, timeZone, locale),
  }
  const title = pickText(session.title, locale)
  const name = pickText(summit.document.summit.name, locale)
  return pageMetadata({
    locale,
    href,
    title,
    description: abstract || t('description', { ...when, title, summit: name }),
    summit: summit.document.summit,
  })
}

export default async function SessionPage({ params }: Props) {
  const { locale, slug, summit, view, code, href } = await sessionPage(params)
  const t = await getTranslations({ locale, namespace: 'session' })
  const { document } = summit
  const { session } = view
  const day = { pathname: '/summits/[slug]/agenda/[date]', params: { slug, date: session.day } } as const
  const ld = sessionJsonLd(feedOf(summit), code, locale)
  const colour = view.trackNumber <= COLOURED_TRACKS ? view.trackNumber : 0
  return (
    <SiteFrame locale={locale} summit={summit} href={href} current="agenda">
      {ld && <JsonLd json={jsonLdScript(ld)} />}
      <div className={`wrap track-${colour}`}>
        <p className="crumbs">
          <a className="back" href={`${addressOf(locale, day)}#${code}`}>
            <Icon name="left" />
            <span>
              {t.rich('back', {
                day: () => (
                  <TextParts parts={weekdayDateParts(session.day, 'UTC', locale, { inSentence: true })} />
                ),
              })}
            </span>
          </a>
        </p>
        <div className="session-page">
          <SessionHead parts={view} document={document} locale={locale} />
          <aside className="session-side" aria-label={t('side')}>
            <SessionFacts parts={view} summit={document.summit} locale={locale} />
            <SessionAction session={session} slug={slug} locale={locale} />
          </aside>
          <div className="session-main">
            <SessionAbstract abstract={session.abstract} locale={locale} />
            <SessionSpeakers view={view} slug={slug} locale={locale} />
            <SessionOrganisations view={view} locale={locale} />
            {session.materials.length > 0 && (
              <section className="section">
                <h2 id="materials">{t('materials')}</h2>
                <MaterialsTable materials={session.materials} locale={locale} labelledBy="materials" />
              </section>
            )}
            {session.credits.length > 0 && (
              <section className="section">
                <h2>{t('credits')}</h2>
                <Credits credits={session.credits} locale={locale} />
              </section>
            )}
            {view.occurrences.length > 0 && (
              <section className="section">
                <h2>{t('occurrences')}</h2>
                <SessionList document={document} sessions={view.occurrences} locale={locale} />
              </section>
            )}
            {view.related.length > 0 && (
              <section className="section">
                <h2>{t('related')}</h2>
                <SessionList document={document} sessions={view.related} locale={locale} />
              </section>
            )}
          </div>
        </div>
      </div>
    </SiteFrame>
  )
}
