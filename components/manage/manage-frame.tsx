import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DeskNav, type DeskPart } from '@/components/desk/desk-nav'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import { dateTime } from '@/components/manage/date-time'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { FrameNav } from './frame-nav'
import type { FramePart } from './frame-pages'

export type ManagePlace =
  | 'overview'
  | 'summit'
  | 'agenda'
  | 'sessions'
  | 'speakers'
  | 'registrations'
  | 'documents'
  | 'delegations'
  | 'accreditation'
  | 'bilaterals'
  | 'badges'
  | 'checkIn'
  | 'messages'
  | 'privacy'
  | 'publish'
  | 'releases'
  | 'notices'

type Props = {
  locale: Language
  summit: SummitAtWork
  current: ManagePlace
  /** Which of the pages about what the summit is made of. */
  part?: FramePart
  /** Which of the pages of the registration desk. */
  desk?: DeskPart
  /** Real time, for the line that says where a moved clock stands. */
  now: Date
  /** The page takes the whole width and lays itself out. */
  whole?: boolean
  children: ReactNode
}

const places = [
  { place: 'overview', pathname: '/manage/[slug]' },
  { place: 'summit', pathname: '/manage/[slug]/summit' },
  { place: 'agenda', pathname: '/manage/[slug]/agenda' },
  { place: 'sessions', pathname: '/manage/[slug]/sessions' },
  { place: 'speakers', pathname: '/manage/[slug]/speakers' },
  { place: 'registrations', pathname: '/manage/[slug]/registrations' },
  { place: 'documents', pathname: '/manage/[slug]/registrations/documents' },
  { place: 'delegations', pathname: '/manage/[slug]/delegations' },
  { place: 'accreditation', pathname: '/manage/[slug]/delegations/badges' },
  { place: 'bilaterals', pathname: '/manage/[slug]/bilaterals' },
  { place: 'publish', pathname: '/manage/[slug]/publish' },
  { place: 'releases', pathname: '/manage/[slug]/releases' },
  { place: 'notices', pathname: '/manage/[slug]/notices' },
  { place: 'messages', pathname: '/manage/[slug]/messages' },
  { place: 'badges', pathname: '/manage/[slug]/badges' },
  { place: 'checkIn', pathname: '/manage/[slug]/check-in' },
  { place: 'privacy', pathname: '/manage/[slug]/privacy' },
] as const

/** What every page about one summit stands in on the organiser's side: its name, its places, its clock if moved. */
export function ManageFrame({ locale, summit, current, part, desk, now, whole, children }: Props) {
  const t = useTranslations('manage')
  const { slug } = summit
  const isOpen = ({ place }: (typeof places)[number]) => {
    if (place === 'checkIn') return summit.mayCheckIn
    if (place === 'delegations') return summit.mayProtocol
    if (place === 'accreditation') return summit.mayProtocol || summit.mayRegister
    if (place === 'documents') return summit.mayOpenDocuments
    if (place === 'bilaterals') return summit.mayProtocol || summit.mayEdit
    return ['registrations', 'badges', 'messages', 'privacy'].includes(place)
      ? summit.mayRegister
      : summit.mayEdit
  }
  return (
    <>
      <div className="manage-head wide">
        <p className="manage-name">
          <a href={addressOf(locale, '/manage')}>{t('all')}</a>
          <span aria-hidden="true">/</span>
          <b>
            <Said text={summit.name} locale={locale} />
          </b>
        </p>
        <nav className="tabs" aria-label={t('nav')}>
          {places.filter(isOpen).map(({ place, pathname }) => (
            <a
              key={place}
              href={addressOf(locale, { pathname, params: { slug } })}
              aria-current={place === current ? 'page' : undefined}
            >
              {t(place)}
            </a>
          ))}
          {summit.release && (
            <a href={addressOf(locale, { pathname: '/summits/[slug]', params: { slug } })}>
              {t('publicPage')}
            </a>
          )}
        </nav>
        {part && <FrameNav locale={locale} slug={slug} part={part} mayRun={summit.mayPublish} />}
        {desk && summit.mayRegister && <DeskNav locale={locale} slug={slug} current={desk} />}
        {summit.clockOffset !== 0 && (
          <p className="small quiet">
            {t('clockMoved', dateTime(summitNow(now, summit.clockOffset), summit.timeZone, locale))}
          </p>
        )}
      </div>
      {whole ? children : <div className="wide manage-body">{children}</div>}
    </>
  )
}
