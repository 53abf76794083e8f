import { useTranslations } from 'next-intl'
import { momentIn } from '@/components/bilateral/when'
import { nameOf } from '@/domain/delegation/rules'
import type { Names } from '@/domain/optimiser/cause-rules'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import { time } from '@/domain/shared/time-format'
import type { TimetableDesk } from '@/domain/timetable/queries'

/** Of a long list, how many are named. */
const NAMED = 5

type Of = Pick<TimetableDesk, 'delegations' | 'persons' | 'sides' | 'summit'>

/** Names of delegations and meetings, by id. */
export function usePairs({ delegations, sides }: Of, locale: Language) {
  const t = useTranslations('optimise')
  const delegation = (id: string) => {
    const found = delegations.get(id)
    return found ? nameOf(found, locale) : ''
  }
  const pair = (id: string) => {
    const { askingId = '', askedId = '' } = sides.get(id) ?? {}
    return t('pair', { a: delegation(askingId), b: delegation(askedId) })
  }
  return { delegation, pair }
}

/**
 * How a cause calls what it names. The optimiser's delegations are the persons who speak: each by their delegation, and by
 * name too where it has several in the question.
 */
export function useNames(
  desk: Of,
  slots: readonly { startsAt: Date }[],
  days: readonly number[],
  speaking: readonly string[],
  locale: Language,
): Names {
  const t = useTranslations('optimise')
  const words = useTranslations('optimiser.statements')
  const { delegation, pair } = usePairs(desk, locale)
  const zone = desk.summit.timeZone
  const person = (id: string) => {
    const found = desk.persons.get(id)
    if (!found?.delegationId) return found?.name ?? ''
    return t('person', { person: found.name, delegation: delegation(found.delegationId) })
  }
  const several = (delegationId: string) =>
    speaking.filter((id) => desk.persons.get(id)?.delegationId === delegationId).length > 1
  const list = (names: readonly string[]) => {
    const shown = names.slice(0, NAMED)
    const more = names.length - shown.length
    if (more > 0) return t('andMore', { list: shown.join(', '), count: more })
    return new Intl.ListFormat(locale === 'fr' ? 'fr-CA' : 'en-CA').format(shown)
  }
  const at = (slot: number) => slots[slot - 1]?.startsAt
  return {
    meeting: pair,
    delegation: (id) => {
      const of = desk.persons.get(id)?.delegationId
      return !of ? '' : several(of) ? person(id) : delegation(of)
    },
    person,
    slot: (slot) => {
      const start = at(slot)
      if (!start) return ''
      // Within one day, the hour says it.
      return days.length === 1 ? time(start, zone, locale) : momentIn(start, zone, locale)
    },
    day: (day) => {
      const first = at((days[day - 2] ?? 0) + 1)
      return first ? weekdayDate(dayOf(first, zone), 'UTC', locale, { inSentence: true }) : ''
    },
    list,
    statement: ({ kind, values }) => words(kind, values as never), // each kind has its own values, which the rule gives
  }
}
