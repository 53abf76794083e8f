import { useTranslations } from 'next-intl'
import type { DeskBilaterals } from '@/domain/bilateral/queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { duration } from '@/domain/shared/time-format'
import { momentIn, spanIn } from './when'

type Props = { desk: DeskBilaterals; zone: string; locale: Language }

/** What is not settled: to be placed first, then what waits for an answer, the soonest due first. */
export function DeskQueue({ desk: { meetings }, zone, locale }: Props) {
  const t = useTranslations('bilaterals')
  const open = meetings
    .filter(({ state }) => ['requested', 'countered', 'accepted', 'bumped'].includes(state))
    .sort((a, b) => +(a.answerBy ?? 0) - +(b.answerBy ?? 0))
  if (open.length === 0) return <p className="quiet">{t('queueNone')}</p>
  return (
    <ul className="meetings">
      {open.map((one) => {
        const awaited = one.awaits === 'asking' ? one.asking : one.asked
        return (
          <li key={one.id}>
            <p className="meeting-name">
              <b>
                {nameOf(one.asking, locale)} → {nameOf(one.asked, locale)}
              </b>
              <span className="quiet">{t(`levels.${one.level}`)}</span>
            </p>
            <p dir="auto">{one.subject}</p>
            <p className="marks">
              <span>
                {one.startsAt && one.endsAt ? spanIn(one.startsAt, one.endsAt, zone, locale) : t('noTime')}
              </span>
              <span>{duration(one.minutes, locale)}</span>
              <span className="tag">{t(`states.${one.state}`)}</span>
              {one.awaits && <span>{t('waitsFor', { name: nameOf(awaited, locale) })}</span>}
              {one.answerBy && <span>{t('answerBy', { when: momentIn(one.answerBy, zone, locale) })}</span>}
            </p>
            {one.note !== '' && (
              <p className="small" dir="auto">
                {one.note}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
