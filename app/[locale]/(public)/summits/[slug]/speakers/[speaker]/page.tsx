import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitPage } from '@/app/_server/public-page'
import { Icon } from '@/components/ui/icon'
import { Prose } from '@/components/ui/prose'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { SessionList } from '@/components/session/session-list'
import { ZoneNote } from '@/components/session/zone-note'
import { Portrait } from '@/components/speaker/portrait'
import { speakerViews } from '@/components/speaker/speaker-view'
import { photoPath } from '@/domain/release/rules'
import { pickText } from '@/domain/shared/language'
import { photoLimits } from '@/domain/speaker/schema'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string; speaker: string }> }

async function speakerPage(params: Props['params']) {
  const { speaker: asked } = await params
  const page = await summitPage(params)
  const view = speakerViews(page.summit.document, page.locale).find(({ speaker }) => speaker.slug === asked)
  if (!view) notFound()
  const href = {
    pathname: '/summits/[slug]/speakers/[speaker]',
    params: { slug: page.slug, speaker: asked },
  } as const
  return { ...page, view, href }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, summit, view, href } = await speakerPage(params)
  const t = await getTranslations({ locale, namespace: 'speaker' })
  const frame = summit.document.summit
  const { name, photo } = view.speaker
  const description = t('description', { name, summit: pickText(frame.name, locale) })
  const image =
    photo === null ? null : { url: photoPath(photo), side: photoLimits.side, alt: t('photoOf', { name }) }
  return pageMetadata({ locale, href, title: name, description, summit: frame, image })
}

export default async function SpeakerPage({ params }: Props) {
  const { locale, slug, summit, view, href } = await speakerPage(params)
  const t = await getTranslations({ locale, namespace: 'speaker' })
  const { speaker, organisation, sessions } = view
  return (
    <SiteFrame locale={locale} summit={summit} href={href} current="speakers">
      <div className="wrap">
        <p className="crumbs">
          <a
            className="back"
            href={addressOf(locale, { pathname: '/summits/[slug]/speakers', params: { slug } })}
          >
            <Icon name="left" />
            {t('all')}
          </a>
        </p>
        <div className="page-head">
          <Portrait name={speaker.name} photo={speaker.photo} size={160} />
          <h1>{speaker.name}</h1>
          <p className="lede">
            <Said text={speaker.position} locale={locale} />
          </p>
          {organisation && (
            <p className="quiet">
              {organisation.url ? (
                <a href={organisation.url}>
                  <Said text={organisation.name} locale={locale} />
                </a>
              ) : (
                <Said text={organisation.name} locale={locale} />
              )}
            </p>
          )}
        </div>
        {pickText(speaker.biography, locale) && (
          <section className="section prose">
            <h2>{t('biography')}</h2>
            <Prose text={speaker.biography} locale={locale} />
          </section>
        )}
        <section className="section">
          <h2>{t('sessions')}</h2>
          {sessions.length === 0 ? (
            <p>{t('noSessions')}</p>
          ) : (
            <>
              <ZoneNote summit={summit.document.summit} locale={locale} />
              <SessionList document={summit.document} sessions={sessions} locale={locale} />
            </>
          )}
        </section>
      </div>
    </SiteFrame>
  )
}
