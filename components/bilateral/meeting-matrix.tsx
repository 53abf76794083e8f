import { useTranslations } from 'next-intl'
import type { DeskBilaterals } from '@/domain/bilateral/queries'
import { tallyOf } from '@/domain/bilateral/rules'
import { states } from '@/domain/bilateral/schema'
import { initialsOf, nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { stateMarks } from './state-mark'

type Props = { desk: DeskBilaterals; locale: Language }

/** Delegations against delegations, both in the order of protocol: the state of each pair by a sign and in words. */
export function MeetingMatrix({ desk: { delegations, meetings }, locale }: Props) {
  const t = useTranslations('bilaterals')
  const present = tallyOf(meetings)
  const between = (a: string, b: string) =>
    meetings.filter(
      ({ askingId, askedId }) => (askingId === a && askedId === b) || (askingId === b && askedId === a),
    )
  return (
    <>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-wrap" role="region" aria-label={t('matrixHint')} tabIndex={0}>
        <table className="matrix">
          <caption className="vh">{t('matrix')}</caption>
          <thead>
            <tr>
              <td />
              {delegations.map((one) => (
                <th scope="col" key={one.id}>
                  <abbr title={nameOf(one, locale)}>{initialsOf(one, locale)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {delegations.map((row, index) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="quiet">{index + 1}</span> {nameOf(row, locale)}
                </th>
                {delegations.map((column) => {
                  if (column.id === row.id) return <td key={column.id} className="matrix-self" />
                  const pair = between(row.id, column.id)
                  const last = pair.at(-1)
                  if (!last) return <td key={column.id} />
                  const { sign, kind } = stateMarks[last.state]
                  const said = [...new Set(pair.map(({ state }) => t(`states.${state}`)))].join(', ')
                  const words = t('pair', { a: nameOf(row, locale), b: nameOf(column, locale), states: said })
                  return (
                    <td key={column.id} className={`matrix-${kind}`} title={words}>
                      <span aria-hidden="true">{sign}</span>
                      <span className="vh">{words}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="matrix-legend small quiet" aria-label={t('legend')}>
        {states.flatMap((state) => {
          const count = present[state]
          return count === undefined ? (
            []
          ) : (
            <li key={state}>
              <span aria-hidden="true">{stateMarks[state].sign}</span> {t(`states.${state}`)} {count}
            </li>
          )
        })}
      </ul>
    </>
  )
}
