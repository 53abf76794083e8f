import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { ListedSession } from '@/domain/session/list-queries'
import { queryOf } from './list-address'
import type { SessionFilters } from '@/domain/session/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, languageName } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { SortHead } from './sort-head'
import { TextMarks } from './text-marks'

type Props = {
  locale: Language
  slug: string
  timeZone: string
  contentLanguages: string[]
  filters: SessionFilters
  sessions: ListedSession[]
}

/** The draft's sessions, a row each, with their titles in every language of the summit side by side. */
export function SessionTable({ locale, slug, timeZone, contentLanguages, filters, sessions }: Props) {
  const t = useTranslations('manage')
  const terms = useTranslations('terms')
  const sorted = { locale, slug, filters }
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label={t('table')} tabIndex={0}>
      <table className="table session-table">
        <caption className="vh">{t('table')}</caption>
        <thead>
          <tr>
            <SortedHead {...sorted} by="code">
              {t('code')}
            </SortedHead>
            <SortedHead {...sorted} by="time">
              {t('time')}
            </SortedHead>
            <SortedHead {...sorted} by="room">
              {t('room')}
            </SortedHead>
            {contentLanguages.map((language, index) =>
              index === 0 ? (
                <SortedHead key={language} {...sorted} by="title">
                  {t('titleIn', { language: languageName(language, locale) })}
                </SortedHead>
              ) : (
                <th key={language} scope="col">
                  {t('titleIn', { language: languageName(language, locale) })}
                </th>
              ),
            )}
            <th scope="col">{t('type')}</th>
            <th scope="col">{t('track')}</th>
            <SortedHead {...sorted} by="edited">
              {t('status')}
            </SortedHead>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.code}>
              <td className="num">
                <a
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/sessions/[code]',
                    params: { slug, code: session.code },
                  })}
                >
                  {session.code}
                </a>
              </td>
              <td>
                <When session={session} timeZone={timeZone} locale={locale} none={t('noTime')} />
              </td>
              <td>
                {session.room ? (
                  <Said text={session.room} locale={locale} />
                ) : (
                  <span className="quiet">
                    {Object.values(session.location).some(Boolean) ? (
                      <Said text={session.location} locale={locale} />
                    ) : (
                      t('noRoom')
                    )}
                  </span>
                )}
              </td>
              {contentLanguages.map((language) => (
                <td key={language} lang={language} className="session-title">
                  {session.title[language] ?? <span aria-hidden="true">–</span>}
                </td>
              ))}
              <td>{terms(`types.${session.type}`)}</td>
              <td>{session.track && <Said text={session.track.name} locale={locale} />}</td>
              <td>
                <span className="state-tags">
                  {session.status === 'cancelled' && <span className="tag tag-block">{t('cancelled')}</span>}
                  {session.access === 'private' && <span className="tag">{t('private')}</span>}
                  {session.edited && <span className="tag tag-ok">{t('editedMark')}</span>}
                  <TextMarks missing={session.missing} stale={session.stale} locale={locale} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type HeadProps = {
  locale: Language
  slug: string
  filters: SessionFilters
  by: SessionFilters['sort']
  children: ReactNode
}

/** The last edit comes first at once. */
function SortedHead({ locale, slug, filters, by, children }: HeadProps) {
  const t = useTranslations('manage')
  return (
    <SortHead
      by={by}
      order={filters}
      first={by === 'edited' ? 'descending' : 'ascending'}
      to={(order) =>
        addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } }, queryOf(filters, order))
      }
      hint={t('sortBy', { column: t(`sorts.${by}`) })}
    >
      {children}
    </SortHead>
  )
}

type WhenProps = { session: ListedSession; timeZone: string; locale: Language; none: string }

function When({ session: { startsAt, endsAt }, timeZone, locale, none }: WhenProps) {
  if (!startsAt || !endsAt) return <span className="quiet">{none}</span>
  return (
    <time className="session-when" dateTime={startsAt.toISOString()}>
      <span>{weekdayDate(startsAt, timeZone, locale, { short: true })}</span>{' '}
      <span>{timeSpan(startsAt, endsAt, timeZone, locale)}</span>
    </time>
  )
}
