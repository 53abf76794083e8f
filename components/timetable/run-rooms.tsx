import { useTranslations } from 'next-intl'
import { type Ribbon, Ribbons } from '@/components/delegation/ribbons'
import { type Interval, axisOf } from '@/domain/commitment/rules'
import { initialsOf } from '@/domain/delegation/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import type { TimetableDesk } from '@/domain/timetable/queries'
import type { Answer, Task } from '@/domain/timetable/schema'
import { usePairs } from './use-names'

type Props = { desk: TimetableDesk; task: Task; answer: Answer; day: string; locale: Language }

/** The rooms of a day as they would be: dashed what would be placed, outlined what would be moved. */
export function RunRooms({ desk, task, answer, day, locale }: Props) {
  const t = useTranslations('optimise')
  const words = useTranslations('bilaterals')
  const { pair } = usePairs(desk, locale)
  const zone = desk.summit.timeZone
  const short = (id: string) => {
    const { askingId = '', askedId = '' } = desk.sides.get(id) ?? {}
    return [askingId, askedId]
      .map((of) => desk.delegations.get(of))
      .map((one) => (one ? initialsOf(one, locale) : ''))
      .join(' ')
  }
  const gone = new Set([...answer.plan, ...answer.unplaced].map(({ id }) => id))
  const isDay = ({ startsAt }: Interval) => dayOf(startsAt, zone) === day
  const rows = desk.rooms.map((room) => {
    const staying = task.meetings.flatMap(({ id, was }): Ribbon[] =>
      was && was.roomId === room.id && isDay(was) && !gone.has(id)
        ? [{ ...was, key: id, kind: 'bilateral', title: pair(id), short: short(id), detail: '' }]
        : [],
    )
    const planned = answer.plan.flatMap((place): Ribbon[] => {
      if (place.roomId !== room.id || !isDay(place)) return []
      const { id, startsAt, endsAt } = place
      const isMoved = task.meetings.some((one) => one.id === id && one.was !== null)
      const title = t(isMoved ? 'wouldMove' : 'wouldPlace', { pair: pair(id) })
      const kind = isMoved ? 'moved' : 'placed'
      return [{ key: id, startsAt, endsAt, kind, title, short: short(id), detail: '' }]
    })
    const others = room.taken.filter(isDay).map(({ startsAt, endsAt }): Ribbon => ({
      ...{ key: startsAt.toISOString(), kind: 'absence', startsAt, endsAt },
      ...{ title: words('taken'), detail: '' },
    }))
    return {
      key: room.id,
      name: pickText(room.name, locale),
      detail: room.seats === null ? '' : words('seats', { count: room.seats }),
      ribbons: [...staying, ...planned, ...others].sort((a, b) => +a.startsAt - +b.startsAt),
    }
  })
  const axis = axisOf(
    day,
    zone,
    rows.flatMap(({ ribbons }) => ribbons),
  )
  return <Ribbons axis={axis} zone={zone} locale={locale} rows={rows} keys={false} />
}
