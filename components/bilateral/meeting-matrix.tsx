import { useTranslations } from 'next-intl'
import type { DeskBilaterals } from '@/domain/bilateral/desk-queries'
import type { Meeting } from '@/domain/bilateral/repository'
import { tallyOf } from '@/domain/bilateral/rules'
import { states } from '@/domain/bilateral/schema'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { placedOf } from './matrix-choice'
import { MatrixKeys } from './matrix-keys'
import { loudest, stateMarks } from './state-mark'

/** With more delegations than this a cell is narrower and shows its letter alone. */
const MANY = 24

type Props = {
  desk: DeskBilaterals
  /** Those that are shown. */
  meetings: readonly Meeting[]
  locale: Language
  /** The address at which a pair is open. */
  pairAt: (a: string, b: string) => string
  /** The pair that is open. */
  open: readonly string[]
}

/** Delegations against delegations, both in the order of protocol: the state of each pair by a sign, a letter and in words. */
export function MeetingMatrix({ desk: { delegations, ...desk }, meetings, locale, pairAt, open }: Props) {
  const t = useTranslations('bilaterals')
  const words = useTranslations('bilateralDesk')
  const present = tallyOf(meetings)
  const pairs = new Map<string, Meeting[]>()
  for (const one of meetings) {
    const key = [one.askingId, one.askedId].sort().join(' ')
    pairs.set(key, [...(pairs.get(key) ?? []), one])
  }
  return (
    <>
      <MatrixKeys label={words('matrixKeys')}>
        <table className={delegations.length > MANY ? 'matrix matrix-many' : 'matrix'}>
          <caption className="vh">{t('matrix')}</caption>
          <thead>
            <tr>
              <td />
              {delegations.map((one) => (
                <th scope="col" key={one.id}>
                  <span>{nameOf(one, locale)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {delegations.map((row, index) => {
              const { placed, all } = placedOf(desk.meetings, row.id)
              return (
                <tr key={row.id}>
                  <th scope="row">
                    <span className="matrix-name">
                      <span className="quiet">{index + 1}</span>
                      <span>{nameOf(row, locale)}</span>
                      <span className="quiet matrix-count">
                        <span aria-hidden="true">
                          {placed}/{all}
                        </span>
                        <span className="vh">{words('placedOf', { placed, all })}</span>
                      </span>
                    </span>
                  </th>
                  {delegations.map((column, at) => {
                    if (column.id === row.id) return <td key={column.id} className="matrix-self" />
                    const pair = pairs.get([row.id, column.id].sort().join(' '))
                    const state = loudest.find((one) => pair?.some((other) => other.state === one))
                    if (!pair || !state) return <td key={column.id} />
                    const { sign, kind } = stateMarks[state]
                    const said = [...new Set(pair.map((one) => t(`states.${one.state}`)))].join(', ')
                    const whole = t('pair', {
                      a: nameOf(row, locale),
                      b: nameOf(column, locale),
                      states: said,
                    })
                    const isOpen = open.includes(row.id) && open.includes(column.id)
                    return (
                      <td key={column.id} className={`matrix-${kind}`}>
                        <a
                          href={pairAt(row.id, column.id)}
                          title={whole}
                          data-cell={`${index} ${at}`}
                          aria-current={isOpen ? 'true' : undefined}
                        >
                          <span aria-hidden="true">
                            <span className="matrix-sign">{sign}</span> {words(`letters.${state}`)}
                          </span>
                          <span className="vh">{whole}</span>
                        </a>
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </MatrixKeys>
      <ul className="matrix-legend small quiet" aria-label={t('legend')}>
        {states.flatMap((state) => {
          const count = present[state]
          return count === undefined ? (
            []
          ) : (
            <li key={state} className={`mark-${stateMarks[state].kind}`}>
              <span aria-hidden="true">
                {stateMarks[state].sign} {words(`letters.${state}`)}
              </span>{' '}
              {t(`states.${state}`)} {count}
            </li>
          )
        })}
      </ul>
    </>
  )
}
