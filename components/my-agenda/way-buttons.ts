import type { useTranslations } from 'next-intl'
import type { ActButton } from '@/components/seat/act-button'
import { whenOf } from '@/components/seat/seat-buttons'
import type { OwnAgenda } from '@/domain/my-agenda/queries'
import type { WayOut } from '@/domain/my-agenda/rules'
import type { ReleasedSession } from '@/domain/release/schema'
import { type Language, pickText } from '@/domain/shared/language'

type Words = ReturnType<typeof useTranslations<'myAgenda.way'>>

/** Ways shown at most: three are a choice, more are a list. */
const MOST = 3

/** The ways out of a clash as buttons. Only what loses nothing is put forward. */
export function wayButtons(
  ways: readonly WayOut[],
  { labels, summit }: Pick<OwnAgenda, 'labels' | 'summit'>,
  locale: Language,
  t: Words,
): ActButton[] {
  const zone = summit.document.summit.timeZone
  const title = (session: ReleasedSession) => pickText(session.title, locale)
  return ways.slice(0, MOST).map((way, index): ActButton => {
    switch (way.way) {
      case 'repeat': {
        const left = labels.get(way.to.code)?.left ?? 0
        const hint = !way.limited ? 'repeatStar' : way.seated ? 'repeatSeat' : 'repeatTake'
        return {
          act: 'repeat',
          code: way.to.code,
          give: [way.of.code],
          label: t('repeat', { when: whenOf(way.of, way.to, zone, locale) }),
          hint: t(hint, { title: title(way.of), left }),
          primary: index === 0,
        }
      }
      case 'swap':
        return {
          act: 'swap',
          code: way.take.code,
          give: way.give.map(({ code }) => code),
          label: t('swap', { take: title(way.take) }),
          hint: t('swapHint', { give: way.give.map(title).join(', ') }),
        }
      case 'give':
        return {
          act: 'leave',
          code: way.of.code,
          label: t('give', { of: title(way.of) }),
          hint: t('giveHint'),
        }
      case 'unstar':
        return {
          act: 'unstar',
          code: way.of.code,
          label: t('unstar', { of: title(way.of) }),
          hint: t('unstarHint'),
        }
    }
  })
}
