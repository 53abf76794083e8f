import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SortHead } from '@/components/manage/sort-head'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { DeskRow } from '@/domain/registration/desk-queries'
import { viewQuery } from '@/domain/registration/desk-rules'
import type { DeskSort, DeskView } from '@/domain/registration/desk-schema'
import { countryName } from '@/domain/shared/countries'
import { monthDay } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { DayMarks } from './day-marks'
import { StatusMark } from './status-mark'

type Props = {
  locale: Language
  slug: string
  timeZone: string
  days: readonly string[]
  view: DeskView
  rows: DeskRow[]
}

/** Everyone that the filter finds, a row each; the boxes belong to the form around the table. */
export function DeskTable({ locale, slug, timeZone, days, view, rows }: Props) {
  const t = useTranslations('desk')
  const sorted = { locale, slug, view }
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label={t('table')} tabIndex={0}>
      <table className="table session-table desk-table">
        <caption className="vh">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('choose')}</span>
            </th>
            <SortedHead {...sorted} by="name" />
            <SortedHead {...sorted} by="organisation" />
            <SortedHead {...sorted} by="state" />
            <SortedHead {...sorted} by="category" />
            <th scope="col">{t('days')}</th>
            <SortedHead {...sorted} by="status" />
            <SortedHead {...sorted} by="received" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <input
                  type="checkbox"
                  name="id"
                  value={row.id}
                  aria-label={t('chooseOne', { name: row.name || row.email })}
                />
              </td>
              <th scope="row">
                <a
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/registrations/[id]',
                    params: { slug, id: row.id },
                  })}
                  dir="auto"
                >
                  {row.name || t('noName')}
                </a>
                <span className="quiet desk-email">{row.email}</span>
              </th>
              <td dir="auto">{row.organisation}</td>
              <td>{row.state && countryName(row.state, locale)}</td>
              <td>
                <Said text={row.category} locale={locale} />
              </td>
              <td>
                <DayMarks locale={locale} days={days} own={row.days} />
              </td>
              <td>
                <StatusMark status={row.status} />
                {row.reviewSince && <span className="quiet desk-wait">{t('review')}</span>}
                {row.waits.map(({ of, code, offered }) => (
                  <span className="quiet desk-wait" key={`${of} ${code}`}>
                    {t(`${offered ? 'offered' : 'waits'}.${of}`, { code })}
                  </span>
                ))}
              </td>
              <td className="num">
                {row.submittedAt && (
                  <time dateTime={row.submittedAt.toISOString()}>
                    {monthDay(row.submittedAt, timeZone, locale)}
                  </time>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type HeadProps = { locale: Language; slug: string; view: DeskView; by: DeskSort; children?: ReactNode }

/** The newest come first. */
function SortedHead({ locale, slug, view, by }: HeadProps) {
  const t = useTranslations('desk')
  return (
    <SortHead
      by={by}
      order={view}
      first={by === 'received' ? 'descending' : 'ascending'}
      to={(order) =>
        addressOf(
          locale,
          { pathname: '/manage/[slug]/registrations', params: { slug } },
          viewQuery(view, order),
        )
      }
      hint={t('sortBy')}
    >
      {t(`columns.${by}`)}
    </SortHead>
  )
}
