import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import { PageLinks } from '@/components/manage/page-links'
import { addressOf } from '@/components/site/address'
import { TableRegion } from '@/components/ui/table-region'
import type { Receipts } from '@/domain/registration/receipt-queries'
import type { Language } from '@/domain/shared/language'

type Props = { locale: Language; slug: string; timeZone: string; list: Receipts }

/** What was done to many at once, the latest first: each leads to its receipt, where one that was left can go on. */
export function ReceiptTable({ locale, slug, timeZone, list }: Props) {
  const t = useTranslations('desk')
  const to = (query: Record<string, string>) =>
    addressOf(locale, { pathname: '/manage/[slug]/registrations/act', params: { slug } }, query)
  return (
    <>
      <TableRegion labelledBy="receipts">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('receipts.what')}</th>
              <th scope="col">{t('receipts.howMany')}</th>
              <th scope="col">{t('receipts.when')}</th>
              <th scope="col">{t('receipts.who')}</th>
            </tr>
          </thead>
          <tbody>
            {list.receipts.map(({ key, act, at, by, total, done, left }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={to({ done: key })}>{t(`acts.${act}.done`)}</a>
                </th>
                <td>
                  {t('receipts.count', { done, total })}{' '}
                  {left > 0 && <span className="tag tag-warn">{t('receipts.left', { left })}</span>}
                </td>
                <td>{t('receipts.at', dateTime(at, timeZone, locale))}</td>
                <td>{by === null ? t('act.somebody') : <bdi>{by}</bdi>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {list.pages > 1 && (
        <PageLinks list={list} to={(page): string => to(page === 1 ? {} : { page: String(page) })} />
      )}
    </>
  )
}
