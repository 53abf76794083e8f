import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChartFigure } from '@/components/chart/chart-figure'
import { Dumbbells } from '@/components/chart/dumbbells'
import { Icon } from '@/components/ui/icon'
import type { Language } from '@/domain/shared/language'
import { gapsBeforeAndAfter } from '@/domain/timetable/gap-rules'
import type { TimetableDesk } from '@/domain/timetable/queries'
import type { Answer, Mode, Task } from '@/domain/timetable/schema'
import { tallyOf } from '@/domain/timetable/tally-rules'
import { usePairs } from './use-names'

/** Delegations in the picture. */
const SHOWN = 6

type Props = {
  desk: TimetableDesk
  task: Task
  answer: Answer
  mode: Mode
  wasStopped: boolean
  locale: Language
  /** To apply it, and to put it away. */
  children: ReactNode
}

/** What an answer would change, in numbers. */
export function RunPreview({ desk, task, answer, mode, wasStopped, locale, children }: Props) {
  const t = useTranslations('optimise')
  const { delegation } = usePairs(desk, locale)
  const { scheduled, over, moved, lost, without } = tallyOf(task, answer, desk.summit.clock)
  const gaps = gapsBeforeAndAfter(task, answer)
  const total = (of: 'before' | 'after') => gaps.reduce((sum, one) => sum + one[of], 0)
  const affected = [...gaps]
    .sort(
      (a, b) =>
        Math.abs(b.before - b.after) - Math.abs(a.before - a.after) ||
        Math.max(b.before, b.after) - Math.max(a.before, a.after),
    )
    .slice(0, SHOWN)
  const rows = [
    ['scheduled', scheduled.before, scheduled.after],
    ['moved', null, moved],
    ...(lost > 0 ? [['lost', null, lost] as const] : []),
    ['without', without.before, without.after],
    ...(over > 0 ? [['over', over, over] as const] : []),
    ['gaps', total('before'), total('after')],
  ] as const
  const badge = answer.isProven
    ? mode === 'repair'
      ? 'provenMoves'
      : 'proven'
    : answer.status === 'impossible' && mode !== 'repair'
      ? 'provenNot'
      : 'unproven'
  return (
    <section className="timetable-preview" aria-labelledby="preview">
      <div className="timetable-head">
        <h2 id="preview">{t('preview')}</h2>
        <span className={badge === 'unproven' ? 'tag' : 'tag timetable-proven'}>
          {badge !== 'unproven' && <Icon name="s-yours" />} {t(badge)}
        </span>
      </div>
      <table className="table">
        <caption className="vh">{t('figures')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="end">
              {t('before')}
            </th>
            <th scope="col" className="end">
              {t('after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, before, after]) => (
            <tr key={what} className={what === 'lost' ? 'timetable-lost' : undefined}>
              <th scope="row">{t(what)}</th>
              <td className="end num">{before ?? t('none')}</td>
              <td className="end num">
                <b>{after}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        {t('took', { seconds: Math.max(1, Math.round(answer.seconds)) })} {wasStopped && t('stopped')}{' '}
        {!answer.isProven && answer.bound !== null && t('bound', { count: answer.bound })}
      </p>
      {affected.length > 0 && (
        <>
          <ChartFigure
            id="gaps"
            title={t('gapsTitle')}
            tableLabel={t('asTable')}
            picture={
              <Dumbbells
                rows={affected.map((one) => ({ ...one, key: one.id, label: delegation(one.id) }))}
                before={t('before')}
                after={t('after')}
              />
            }
            head={[t('delegation'), t('before'), t('after')]}
            rows={gaps.map((one) => ({ key: one.id, cells: [delegation(one.id), one.before, one.after] }))}
          />
          <p className="small quiet">{t('gapsHint', { count: affected.length })}</p>
        </>
      )}
      {children}
    </section>
  )
}
