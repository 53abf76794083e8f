import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { TableRegion } from '@/components/ui/table-region'

/** The field that says what one column is read as. */
export type ColumnField = {
  name: string
  id?: string
  value: string
  /** What is wrong with it, in words; null where nothing is. */
  wrong: string | null
}

type Props = {
  /** The id of the heading above. */
  labelledBy: string
  heads: readonly string[]
  /** The first values of each column. */
  samples: readonly (readonly string[])[]
  targets: readonly string[]
  words: (target: string) => string
  field: (index: number) => ColumnField
}

/** The columns of a table that is imported, a row each: what stands in it, and what it is read as. */
export function ColumnTable({ labelledBy, heads, samples, targets, words, field }: Props) {
  const t = useTranslations('interchange.map')
  return (
    <TableRegion labelledBy={labelledBy}>
      <table className="table map-table">
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('sample')}</th>
            <th scope="col">{t('target')}</th>
          </tr>
        </thead>
        <tbody>
          {heads.map((head, index) => {
            const called = head || t('noHead', { number: String(index + 1) })
            const { name, id, value, wrong } = field(index)
            const error = wrong === null ? undefined : `${id ?? name}-error`
            return (
              <tr key={index}>
                <th scope="row">{called}</th>
                <td className="map-sample">{(samples[index] ?? []).join(' · ')}</td>
                <td className={error && 'invalid'}>
                  {error && (
                    <p className="error" id={error}>
                      <Icon name="warn" />
                      {wrong}
                    </p>
                  )}
                  <select
                    className="select"
                    id={id}
                    name={name}
                    aria-label={t('targetOf', { column: called })}
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error}
                    defaultValue={value}
                  >
                    <option value="">{t('leaveOut')}</option>
                    {targets.map((target) => (
                      <option key={target} value={target}>
                        {words(target)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
