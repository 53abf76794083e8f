import { useTranslations } from 'next-intl'
import type { Tally } from '@/domain/bilateral/rules'
import { states } from '@/domain/bilateral/schema'

/** How many meetings there are in each state, and nothing else of them. */
export function TallyTable({ tally }: { tally: Partial<Tally> }) {
  const t = useTranslations('bilaterals')
  const total = Object.values(tally).reduce((sum, count) => sum + count, 0)
  return (
    <table className="table tally">
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('stateHead')}</th>
          <th scope="col">{t('count')}</th>
        </tr>
      </thead>
      <tbody>
        {states.flatMap((state) => {
          const count = tally[state]
          return count === undefined ? (
            []
          ) : (
            <tr key={state}>
              <th scope="row">{t(`states.${state}`)}</th>
              <td>{count}</td>
            </tr>
          )
        })}
        <tr>
          <th scope="row">{t('total')}</th>
          <td>{total}</td>
        </tr>
      </tbody>
    </table>
  )
}
