import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitPage } from '@/app/_server/public-page'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import { pageMetadata } from '@/components/site/metadata'
import { SiteFrame } from '@/components/site/site-frame'
import { Portrait } from '@/components/speaker/portrait'
import { speakerViews } from '@/components/speaker/speaker-view'
import { EmptyList } from '@/components/summit/empty-list'
import { pickText } from '@/domain/shared/language'
import '@/components/summit/pages.css'

type Props = { params: Promise<{ locale: string; slug: string }> }

const hrefOf = (slug: string) => ({ pathname: '/summits/[slug]/speakers', params: { slug } }) as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, summit } = await summitPage(params)
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'metadata' }),
    getTranslations({ locale, namespace: 'speaker' }),
  ])
  const frame = summit.document.summit
  const description = t('speakers', { summit: pickText(frame.name, locale) })
  return pageMetadata({ locale, href: hrefOf(slug), title: words('title'), description, summit: frame })
}

export default async function SpeakersPage({ params }: Props) {
  const { locale, slug, summit } = await summitPage(params)
  const t = await getTranslations({ locale, namespace: 'speaker' })
  const speakers = speakerViews(summit.document, locale)
  const name = pickText(summit.document.summit.name, locale)
  return (
    <SiteFrame locale={locale} summit={summit} href={hrefOf(slug)} current="speakers">
      <div className="wrap">
        <div className="page-head">
          <h1>{t('title')}</h1>
          {speakers.length > 0 && (
            <p className="lede">{t('lede', { count: speakers.length, summit: name })}</p>
          )}
        </div>
        {speakers.length === 0 && (
          <EmptyList slug={slug} locale={locale} words={t('empty')} wayOn={t('toAgenda')} />
        )}
        <ul className="people">
          {speakers.map(({ speaker, organisation, sessions }) => (
            <li key={speaker.id} className={speaker.photo === null ? undefined : 'with-portrait'}>
              <Portrait name={speaker.name} photo={speaker.photo} size={64} />
              <h2>
                <a
                  href={addressOf(locale, {
                    pathname: '/summits/[slug]/speakers/[speaker]',
                    params: { slug, speaker: speaker.slug },
                  })}
                >
                  {speaker.name}
                </a>
              </h2>
              <span>
                <Said text={speaker.position} locale={locale} />
              </span>
              {organisation && (
                <span>
                  <Said text={organisation.name} locale={locale} />
                </span>
              )}
              <span>{t('sessionCount', { count: sessions.length })}</span>
            </li>
          ))}
        </ul>
      </div>
    </SiteFrame>
  )
}
