import { useTranslations } from 'next-intl'
import { type Ribbon, Ribbons } from '@/components/delegation/ribbons'
import { axisOf } from '@/domain/commitment/rules'
import type { DeskBilaterals } from '@/domain/bilateral/queries'
import { initialsOf, nameOf } from '@/domain/delegation/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'

type Props = { desk: DeskBilaterals; day: string; zone: string; locale: Language }

/** The rooms for meetings on one day: who meets in each, and what else takes it. */
export function DeskRooms({ desk: { rooms, meetings }, day, zone, locale }: Props) {
  const t = useTranslations('bilaterals')
  const standing = meetings.filter(
    ({ state, startsAt }) =>
      ['scheduled', 'held'].includes(state) && startsAt && dayOf(startsAt, zone) === day,
  )
  const rows = rooms.map((room) => {
    const own = standing.flatMap((one): Ribbon[] =>
      one.roomId === room.id && one.startsAt && one.endsAt
        ? [
            {
              ...{ key: one.id, kind: 'bilateral', startsAt: one.startsAt, endsAt: one.endsAt, detail: '' },
              title: `${nameOf(one.asking, locale)}, ${nameOf(one.asked, locale)}`,
              short: `${initialsOf(one.asking, locale)} ${initialsOf(one.asked, locale)}`,
            },
          ]
        : [],
    )
    const other = room.taken
      .filter(
        ({ startsAt }) => dayOf(startsAt, zone) === day && !own.some((one) => +one.startsAt === +startsAt),
      )
      .map(({ startsAt, endsAt }): Ribbon => ({
        ...{ key: startsAt.toISOString(), kind: 'absence', startsAt, endsAt, title: t('taken'), detail: '' },
      }))
    return {
      key: room.id,
      name: pickText(room.name, locale),
      detail: room.seats === null ? '' : t('seats', { count: room.seats }),
      ribbons: [...own, ...other].sort((a, b) => +a.startsAt - +b.startsAt),
    }
  })
  const axis = axisOf(
    day,
    zone,
    rows.flatMap(({ ribbons }) => ribbons),
  )
  return <Ribbons axis={axis} zone={zone} locale={locale} rows={rows} keys={false} />
}
