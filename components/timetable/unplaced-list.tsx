import { useTranslations } from 'next-intl'
import { momentIn } from '@/components/bilateral/when'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { causeWords } from '@/domain/optimiser/cause-rules'
import type { Language } from '@/domain/shared/language'
import type { TimetableDesk } from '@/domain/timetable/queries'
import type { Answer, Task, Why } from '@/domain/timetable/schema'
import { useNames, usePairs } from './use-names'

type Props = { desk: TimetableDesk; task: Task; answer: Answer; locale: Language; slug: string }

/** Meetings that find no place: why, in words, and where one could do something about it. */
export function UnplacedList({ desk, task, answer, locale, slug }: Props) {
  const t = useTranslations('optimise')
  const levels = useTranslations('bilaterals.levels')
  const words = useTranslations('optimiser.causes')
  const { delegation, pair } = usePairs(desk, locale)
  const { slots, instance } = task
  const speaking = instance.delegations.map(({ id }) => id)
  const names = useNames(desk, slots, instance.days ?? [], speaking, locale)
  const said = (why: Why) => {
    if (why.code === 'no_principal') return t('noPrincipal', { name: delegation(why.of[0]) })
    if (why.code === 'rule')
      return t(`ruled.${why.rule}`, { when: momentIn(new Date(why.startsAt), task.zone, locale) })
    const { code, values } = causeWords(why, names)
    return words(code, values as never) // each code has its own values, which the rule gives
  }
  const known = new Map(task.meetings.map((one) => [one.id, one]))
  return (
    <ul className="meetings">
      {answer.unplaced.map(({ id, because }) => {
        const one = known.get(id)
        return (
          <li key={id}>
            <p className="meeting-name">
              <b>{pair(id)}</b>
              <span className="quiet">{one && levels(one.level)}</span>
            </p>
            {one?.part === 'movable' && <p className="timetable-why">{t('loses')}</p>}
            {because.length === 0 && <p className="quiet">{t('noCause')}</p>}
            {because.map((why, index) => (
              <p className="timetable-why" key={index}>
                <Icon name="warn" />
                <span>{said(why)}</span>
              </p>
            ))}
            <p className="timetable-links">
              {because.some(({ code }) => code === 'rooms_full' || code === 'room_too_small') && (
                <a href={addressOf(locale, { pathname: '/manage/[slug]/rooms', params: { slug } })}>
                  {t('seeRooms')}
                </a>
              )}
              {concerned(because, desk).map((of) => (
                <a
                  key={of}
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/delegations/[id]',
                    params: { slug, id: of },
                  })}
                >
                  {t('seeDelegation', { name: delegation(of) })}
                </a>
              ))}
              <a
                href={`${addressOf(locale, { pathname: '/manage/[slug]/bilaterals', params: { slug } })}#queue`}
              >
                {t('seeQueue')}
              </a>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** Delegations whose day or people stand in the way. */
function concerned(because: readonly Why[], { persons }: TimetableDesk): string[] {
  const ids = because.flatMap((why) =>
    why.code === 'no_principal'
      ? why.of
      : 'of' in why
        ? why.of.map((id) => persons.get(id)?.delegationId ?? '')
        : [],
  )
  return [...new Set(ids)].filter((id) => id !== '')
}
