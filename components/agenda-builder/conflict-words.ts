import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Draft } from '@/domain/change/schema'
import type { Conflict, Reason, Repair } from '@/domain/conflict/schema'
import type { ConflictKind } from '@/domain/summit/schema'
import { type Language, bcp47, pickText } from '@/domain/shared/language'
import type { Names } from './names'

export type ConflictWords = ReturnType<typeof useConflictWords>

/** Conflicts, what mends them, and what speaks for a place, in words. */
export function useConflictWords(draft: Draft, names: Names, locale: Language) {
  const t = useTranslations('conflicts')
  return useMemo(() => {
    const list = (items: readonly string[]) => new Intl.ListFormat(bcp47(locale)).format(items)
    const day = (id: string | undefined) => {
      const found = id === undefined ? undefined : draft.day.get(id)
      return found ? names.day(found.date) : ''
    }
    const equipment = (lacking: readonly ('booths' | 'stream' | 'screen' | 'step_free')[] | undefined) =>
      list((lacking ?? []).map((one) => t(`equipment.${one}`)))

    function sentence(conflict: Conflict): string {
      const [first = '', second = ''] = conflict.sessions.map(names.title)
      const [room = '', otherRoom = room] = conflict.rooms.map(names.room)
      const [person = ''] = conflict.persons.map(names.person)
      const common = { first, second, room, otherRoom, person, time: names.clock(conflict.from) }
      switch (conflict.kind) {
        case 'room_lacks':
          return t('kinds.room_lacks', { ...common, list: equipment(conflict.details.lacking) })
        case 'organisation_twice':
          return t('kinds.organisation_twice', {
            ...common,
            most: conflict.details.most,
            organisation: list(conflict.organisations.map(names.organisation)),
          })
        case 'track_twice':
          return t('kinds.track_twice', {
            ...common,
            most: conflict.details.most,
            track: names.track(conflict.details.trackId),
          })
        case 'outside_day': {
          const { date, filed } = conflict.details
          return filed === null
            ? t('kinds.outside_all_days', { ...common, date: names.day(date) })
            : t('kinds.outside_day', { ...common, date: names.day(date), filed: names.day(filed) })
        }
        case 'venue_share':
          return t('kinds.venue_share', {
            ...common,
            ...conflict.details,
            venue: pickText(draft.venue.get(conflict.details.venueId)?.name, locale),
          })
        case 'room_taken':
          return t('kinds.room_taken', { ...common, ...conflict.details })
        case 'room_closed':
          return t('kinds.room_closed', { ...common, ...conflict.details })
        case 'room_too_small':
          return t('kinds.room_too_small', { ...common, ...conflict.details })
        case 'speaker_twice':
          return t('kinds.speaker_twice', common)
        case 'speaker_away':
          return t('kinds.speaker_away', { ...common, ...conflict.details })
        case 'travel_too_short':
          return t('kinds.travel_too_short', { ...common, ...conflict.details })
        case 'guest_twice':
          return t('kinds.guest_twice', common)
        case 'interpreters_short':
          return t('kinds.interpreters_short', { ...common, ...conflict.details })
      }
    }

    function repair({ code, params }: Repair): string {
      const title = names.title(params.sessionId)
      const room = names.room(params.roomId ?? null)
      const minutes = params.minutes ?? 0
      switch (code) {
        case 'file_under':
          return t('repairs.file_under', { day: day(params.dayId) })
        case 'change_room':
          return t('repairs.change_room', { title, room })
        case 'swap_rooms':
          return t('repairs.swap_rooms', { title, room })
        case 'limit_seats':
          return t('repairs.limit_seats', { seats: params.seats ?? 0 })
        case 'start_later':
          return t('repairs.start_later', { title, minutes })
        case 'start_earlier':
          return t('repairs.start_earlier', { title, minutes })
        case 'end_earlier':
          return t('repairs.end_earlier', { title, minutes })
        case 'move':
          return t('repairs.move', {
            title,
            room,
            when: names.dayAndTime(params.startsAt ?? '', params.endsAt ?? ''),
          })
        case 'move_several':
          return t('repairs.move_several', { count: params.count ?? 0 })
        case 'remove_person':
          return t('repairs.remove_person', { title, person: names.person(params.person ?? '') })
      }
    }

    const reason = ({ code, params }: Reason): string =>
      t(`reasons.${code}`, {
        count: params.count ?? 0,
        seats: params.seats ?? 0,
        people: params.people ?? 0,
        missing: params.missing ?? 0,
        list: equipment(params.lacking),
        track: names.track(params.trackId ?? null),
        title: params.sessionId === undefined ? '' : names.title(params.sessionId),
      })

    const whyNot = (kind: ConflictKind, count: number): string => t(`whyNot.${kind}`, { count })

    return { sentence, repair, reason, whyNot }
  }, [t, draft, names, locale])
}
