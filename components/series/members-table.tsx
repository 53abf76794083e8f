import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { TableRegion } from '@/components/ui/table-region'
import { type Language, type Text, bcp47 } from '@/domain/shared/language'
import type { SeriesStep } from './series-view'

type Props = {
  steps: readonly SeriesStep[]
  /** What the series is called now. */
  name: Text
  locale: Language
}

/** Who joined in which year, and what the group was called then. */
export function MembersTable({ steps, name, locale }: Props) {
  const t = useTranslations('series')
  const list = new Intl.ListFormat(bcp47(locale), { type: 'conjunction' })
  const anyoneLeft = steps.some(({ left }) => left.length > 0)
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
          {steps.map(({ year, joined, left, total, calledThen }, index) => (
            <tr key={index}>
              <th scope="row" className="num">
                {year}
              </th>
              <td>{list.format(joined)}</td>
              {anyoneLeft && <td>{list.format(left)}</td>}
              <td className="end num">{total}</td>
              <td>{calledThen ?? <Said text={name} locale={locale} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
