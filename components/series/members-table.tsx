import { useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import { type Language, bcp47 } from '@/domain/shared/language'
import type { SeriesYear } from './series-view'

/** Who joined in which year, and what the group was called then. */
export function MembersTable({ years, locale }: { years: readonly SeriesYear[]; locale: Language }) {
  const t = useTranslations('series')
  const list = new Intl.ListFormat(bcp47(locale), { type: 'conjunction' })
  const anyoneLeft = years.some(({ left }) => left.length > 0)
  return (
    <TableRegion labelledBy="members">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            <th scope="col">{t('joined')}</th>
            {anyoneLeft && <th scope="col">{t('left')}</th>}
            <th scope="col" className="end">
              {t('total')}
            </th>
            <th scope="col">{t('calledThen')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, joined, left, total, calledThen }) => (
            <tr key={year}>
              <th scope="row" className="num">
                {year}
              </th>
              <td>{list.format(joined)}</td>
              {anyoneLeft && <td>{list.format(left)}</td>}
              <td className="end num">{total}</td>
              <td>{calledThen}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
