import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { pickText, type Language } from '@/domain/shared/language'
import { firstDay } from '@/domain/agenda/rules'
import type { PublicSummit } from '@/domain/release/queries'
import type { Href } from '@/messages/navigation'
import { Icon, type IconName } from '@/components/ui/icon'
import { type Query, addressOf } from './address'
import { DemoClock } from './demo-clock'
import { LanguageToggle } from './language-toggle'
import { ListedPlace } from './listed-place'
import { RegisterLink } from './register-link'
import { SiteFooter } from './site-footer'
import { summitColors } from './summit-colors'

export type SitePlace =
  | 'overview'
  | 'agenda'
  | 'mine'
  | 'delegation'
  | 'bilaterals'
  | 'delegations'
  | 'speakers'
  | 'venues'
  | 'themes'
  | 'materials'

type Props = {
  locale: Language
  /** The summit that the page belongs to; null for pages of the site itself. */
  summit: PublicSummit | null
  /** This page, for the language toggle. */
  href: Href
  /** The page's query, kept by the toggle. */
  query?: Query
  current?: SitePlace
  children: ReactNode
}

/** What every public page stands in: the way past it, the summit's places, the other language, sign-in, the foot. */
export function SiteFrame({ locale, summit, href, query, current, children }: Props) {
  const t = useTranslations('site')
  return (
    <div className="frame" {...frameData(locale, summit)}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {summit && summit.clockOffset !== 0 && <DemoClock />}
      <header className="site">
        <div className="wide site-bar">
          <SiteName locale={locale} summit={summit} />
          {summit && <SummitPlaces locale={locale} summit={summit} current={current} />}
          <div className="site-tools">
            <LanguageToggle locale={locale} href={href} {...(query && { query })} />
            <a href={addressOf(locale, '/sign-in')} data-signed-out>
              {t('signIn')}
            </a>
            {summit && <DelegationLink locale={locale} slug={summit.document.summit.slug} />}
            <a href={addressOf(locale, '/manage')} data-manages hidden>
              {t('manage')}
            </a>
            <a className="me" href={addressOf(locale, '/account')} data-signed-in hidden>
              {t('signIn')}
            </a>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} summit={summit} />
    </div>
  )
}

/** Shown by the page's script to whoever speaks for a delegation: the page itself is the same for everybody. */
function DelegationLink({ locale, slug }: { locale: Language; slug: string }) {
  const t = useTranslations('site')
  return (
    <a
      href={addressOf(locale, { pathname: '/summits/[slug]/delegation', params: { slug } })}
      data-speaks
      hidden
    >
      {t('delegation')}
    </a>
  )
}

/** The summit's colours, and what the page's script needs to know: its zone and how far its clock is from today's. */
function frameData(locale: Language, summit: PublicSummit | null) {
  if (!summit) return {}
  const { slug, timeZone } = summit.document.summit
  return {
    style: summitColors(summit.document),
    'data-summit': slug,
    'data-zone': timeZone,
    'data-clock-offset': summit.clockOffset,
    'data-language': locale,
  }
}

export function SiteName({
  locale,
  summit,
}: {
  locale: Language
  summit: Pick<PublicSummit, 'document'> | null
}) {
  const t = useTranslations('site')
  if (!summit) {
    return (
      <a className="site-name" href={addressOf(locale, '/')}>
        <b>{t('name')}</b>
      </a>
    )
  }
  const { slug, name, shortName, edition } = summit.document.summit
  return (
    <a className="site-name" href={addressOf(locale, { pathname: '/summits/[slug]', params: { slug } })}>
      <b>{pickText(shortName, locale) || pickText(name, locale)}</b> <span>{pickText(edition, locale)}</span>
    </a>
  )
}

/** The places of a summit: the first four are at the thumb on a phone, the others appear where there is width. */
const places = [
  { place: 'overview', pathname: '/summits/[slug]', icon: 'n-home' },
  { place: 'agenda', pathname: '/summits/[slug]/agenda', icon: 'n-agenda' },
  { place: 'mine', pathname: '/summits/[slug]/my-agenda', icon: 'n-mine' },
  { place: 'speakers', pathname: '/summits/[slug]/speakers', icon: 'n-people' },
  { place: 'venues', pathname: '/summits/[slug]/venues', icon: null },
  { place: 'themes', pathname: '/summits/[slug]/themes', icon: null },
  { place: 'materials', pathname: '/summits/[slug]/materials', icon: null },
] as const satisfies readonly { place: SitePlace; pathname: string; icon: IconName | null }[]

type PlacesProps = {
  locale: Language
  summit: PublicSummit
  current: SitePlace | undefined
  /** Whether this reader may read the list of delegations; left out where the page is the same for everybody. */
  listed?: boolean
}

export function SummitPlaces({ locale, summit: { document, registration }, current, listed }: PlacesProps) {
  const t = useTranslations('site')
  const { slug } = document.summit
  // Straight to a day, since a redirect is not kept by the page store.
  const day = {
    pathname: '/summits/[slug]/agenda/[date]',
    params: { slug, date: firstDay(document) },
  } as const
  return (
    <nav className="site-nav" aria-label={t('places')}>
      <ul>
        {places.map(({ place, pathname, icon }) => (
          <li key={place} className={icon ? undefined : 'place-more'}>
            <a
              href={addressOf(locale, place === 'agenda' ? day : { pathname, params: { slug } })}
              aria-current={place === current ? 'page' : undefined}
            >
              {icon && <Icon name={icon} />}
              <span>{t(place)}</span>
            </a>
          </li>
        ))}
        {listed === undefined && <ListedPlace className="place-more" />}
        {listed && (
          <li className="place-more">
            <a
              href={addressOf(locale, { pathname: '/summits/[slug]/delegations', params: { slug } })}
              aria-current={current === 'delegations' ? 'page' : undefined}
            >
              {t('delegations')}
            </a>
          </li>
        )}
        {registration && (
          <li className="place-more">
            <RegisterLink locale={locale} slug={slug} registration={registration}>
              {t('register')}
            </RegisterLink>
          </li>
        )}
      </ul>
    </nav>
  )
}
