import { useLocale, useTranslations } from 'next-intl'
import type { Against, Cause, FreePlace } from '@/domain/bilateral/placing-rules'
import type { Side } from '@/domain/bilateral/schema'
import { pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'

/** Names of delegations in the reader's language, by id. */
export type Names = Readonly<Record<string, string>>
type SideNames = Record<Side, string>

/** What is against a place, what speaks for it, and why there is none, in words of the desk. */
export function useAgainst(zone: string, names: Names) {
  const t = useTranslations('bilateralDesk')
  const locale = useLocale() === 'fr' ? 'fr' : 'en'
  function against(one: Against, sideNames: SideNames): string {
    switch (one.code) {
      case 'person': {
        const { by, person } = one
        const said = { name: person.name, when: timeSpan(by.startsAt, by.endsAt, zone, locale) }
        if (by.kind === 'bilateral')
          return t('against.meets', { ...said, other: names[by.withId ?? ''] ?? '' })
        if (by.kind === 'absence') return t('against.away', said)
        return by.title === null
          ? t('against.privateSession', said)
          : t('against.session', { ...said, title: pickText(by.title, locale) })
      }
      case 'room_taken': {
        const { by } = one
        const when = timeSpan(by.startsAt, by.endsAt, zone, locale)
        if (by.bilateralId !== null) return t('against.roomMeeting', { when })
        return by.session
          ? t('against.roomSession', { when })
          : t('against.roomHeld', { when, reason: by.reason ?? '' })
      }
      case 'travel': {
        const { by, person } = one
        const when = timeSpan(by.startsAt, by.endsAt, zone, locale)
        return t('against.travel', { name: person.name, when })
      }
      case 'room_small':
        return t('against.roomSmall', { seats: one.seats, people: one.people })
      case 'nobody_speaks':
      case 'day_full':
      case 'asleep':
      case 'room_day_full':
        return t(`against.${one.code}`, { name: sideNames[one.side] })
      case 'passed':
      case 'room_closed':
      case 'no_interpreter':
        return t(`against.${one.code}`)
    }
  }
  function cause(one: Cause, sideNames: SideNames): string {
    if ('side' in one) return t(`against.${one.code}`, { name: sideNames[one.side] })
    return one.code === 'rooms_small'
      ? t('cause.rooms_small', { people: one.people })
      : t(`cause.${one.code}`)
  }
  /** Who stays away, who has to run, and whether it is outside of the hours; empty where nothing is to be said. */
  function remarks({ away, tight, outside }: FreePlace): string[] {
    const hours = outside ? [t('outside')] : []
    return [
      ...hours,
      ...away.map(({ name }) => t('stays', { name })),
      ...tight.map(({ name }) => t('runs', { name })),
    ]
  }
  return { against, cause, remarks }
}
