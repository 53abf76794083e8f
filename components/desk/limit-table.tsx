import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import { addressOf } from '@/components/site/address'
import type { QuotaLine } from '@/domain/quota/queries'
import { quotaKinds } from '@/domain/quota/schema'
import type { Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { useLimitName } from './limit-name'

type Props = { locale: Language; slug: string; timeZone: string; lines: QuotaLine[] }

/** Every limit with what is taken of it, kind by kind. */
export function LimitTable({ locale, slug, timeZone, lines }: Props) {
  const t = useTranslations('desk')
  const name = useLimitName(locale)
  const n = (value: number) => number(value, locale)
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label={t('places.table')} tabIndex={0}>
      <table className="table desk-limits">
        <caption className="vh">{t('places.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('places.limit')}</th>
            <th scope="col">{t('places.taken')}</th>
            <th scope="col" className="end">
              {t('places.offered')}
            </th>
            <th scope="col" className="end">
              {t('places.held')}
            </th>
            <th scope="col" className="end">
              {t('places.waiting')}
            </th>
            <th scope="col">{t('places.closes')}</th>
          </tr>
        </thead>
        {quotaKinds.map((kind) => {
          const own = lines.filter((line) => line.kind === kind)
          return own.length === 0 ? null : (
            <tbody key={kind}>
              <tr>
                <th scope="rowgroup" colSpan={6} className="desk-kind">
                  {t(`places.kinds.${kind}`)}
                </th>
              </tr>
              {own.map((line) => (
                <tr key={line.id}>
                  <th scope="row">
                    <a
                      href={addressOf(
                        locale,
                        { pathname: '/manage/[slug]/registrations/places', params: { slug } },
                        { quota: line.id },
                      )}
                    >
                      {name(line)}
                    </a>
                  </th>
                  <td className="num">
                    <Bar taken={line.taken} size={line.size} />
                    {t('places.takenOf', { taken: n(line.taken), size: n(line.size) })}
                  </td>
                  <td className="end num">{n(line.offered)}</td>
                  <td className="end num">{n(line.held)}</td>
                  <td className="end num">{n(line.waiting)}</td>
                  <td>{line.closesAt && t('places.closesAt', dateTime(line.closesAt, timeZone, locale))}</td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

/** How full it is, for whoever would rather look. */
function Bar({ taken, size }: { taken: number; size: number }) {
  const share = size === 0 ? 1 : Math.min(1, taken / size)
  return (
    <svg className="desk-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="desk-bar-all" width="100" height="8" />
      <rect className={share >= 1 ? 'desk-bar-full' : 'desk-bar-taken'} width={share * 100} height="8" />
    </svg>
  )
}
