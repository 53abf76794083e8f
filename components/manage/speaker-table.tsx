import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import { date } from '@/domain/shared/date-format'
import { type Language, languageName } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import type { ListedSpeaker } from '@/domain/speaker/list-queries'
import type { SpeakerFilters } from '@/domain/speaker/schema'
import { AttendanceTag } from './attendance-tag'
import { SortHead } from './sort-head'
import { speakerQuery } from './speaker-list-address'

type Props = {
  locale: Language
  slug: string
  timeZone: string
  filters: SpeakerFilters
  speakers: ListedSpeaker[]
}

/** The draft's speakers, a row each, with what they lack. */
export function SpeakerTable({ locale, slug, timeZone, filters, speakers }: Props) {
  const t = useTranslations('speakers')
  const sorted = { locale, slug, filters }
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label={t('table')} tabIndex={0}>
      <table className="table session-table speaker-table">
        <caption className="vh">{t('table')}</caption>
        <thead>
          <tr>
            <SortedHead {...sorted} by="name">
              {t('name')}
            </SortedHead>
            <th scope="col">{t('position')}</th>
            <SortedHead {...sorted} by="sessions">
              {t('sessions')}
            </SortedHead>
            <th scope="col">{t('attendance')}</th>
            <SortedHead {...sorted} by="asked">
              {t('asked')}
            </SortedHead>
            <th scope="col">{t('lacks')}</th>
          </tr>
        </thead>
        <tbody>
          {speakers.map((speaker) => (
            <tr key={speaker.slug}>
              <td>
                <a
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/speakers/[speaker]',
                    params: { slug, speaker: speaker.slug },
                  })}
                >
                  {speaker.name}
                </a>
              </td>
              <td className="session-title">
                <Said text={speaker.position} locale={locale} />
                {speaker.organisation && (
                  <span className="quiet speaker-of">
                    <Said text={speaker.organisation} locale={locale} />
                  </span>
                )}
              </td>
              <td className="num">{number(speaker.sessions, locale)}</td>
              <td>
                <AttendanceTag attendance={speaker.attendance} />
              </td>
              <td>
                {speaker.asked ? (
                  <time dateTime={speaker.asked.toISOString()}>{date(speaker.asked, timeZone, locale)}</time>
                ) : (
                  <span className="quiet">{t('notAsked')}</span>
                )}
              </td>
              <td>
                <span className="state-tags">
                  {speaker.email === null && <span className="tag tag-warn">{t('noEmail')}</span>}
                  {!speaker.photo && <span className="tag">{t('noPhoto')}</span>}
                  {speaker.withoutBiography.map((language) => (
                    <span className="tag" key={language}>
                      {t('noBiography', { language: languageName(language, locale) })}
                    </span>
                  ))}
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
  filters: SpeakerFilters
  by: SpeakerFilters['sort']
  children: ReactNode
}

/** Most sessions and the last asked come first. */
function SortedHead({ locale, slug, filters, by, children }: HeadProps) {
  const t = useTranslations('speakers')
  return (
    <SortHead
      by={by}
      order={filters}
      first={by === 'name' ? 'ascending' : 'descending'}
      to={(order) =>
        addressOf(
          locale,
          { pathname: '/manage/[slug]/speakers', params: { slug } },
          speakerQuery(filters, order),
        )
      }
      hint={t('sortBy', { column: t(`sorts.${by}`) })}
    >
      {children}
    </SortHead>
  )
}
