import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { summitOf } from '@/domain/builder/act-rules'
import type { Draft } from '@/domain/change/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import { time, timeRange } from '@/domain/shared/time-format'

export type Names = ReturnType<typeof useNames>

/** What the rows of the draft are called, for the reader of the page. */
export function useNames(draft: Draft, locale: Language) {
  const t = useTranslations('builder')
  return useMemo(() => {
    const { timeZone } = summitOf(draft)
    const room = (id: string | null) =>
      id === null ? t('noRoom') : pickText(draft.room.get(id)?.name, locale)
    const letters = lettersOf(draft, locale)
    return {
      title: (id: string) => pickText(draft.session.get(id)?.title, locale) || t('untitled'),
      room,
      person: (id: string) => draft.speaker.get(id)?.name ?? id,
      organisation: (id: string) => pickText(draft.organisation.get(id)?.name, locale),
      track: (id: string | null) => (id === null ? '' : pickText(draft.track.get(id)?.name, locale)),
      /** Colour class and letter of a track: never colour alone. */
      trackMark: (id: string | null) =>
        id === null
          ? { className: 'track-0', letter: '' }
          : (letters.get(id) ?? { className: 'track-0', letter: '' }),
      day: (date: string) => weekdayDate(date, timeZone, locale),
      time: (startsAt: string, endsAt: string) => timeRange(startsAt, endsAt, timeZone, locale),
      /** Of two moments of the grid, which are wall times written as UTC. */
      wallTime: (start: Date, end: Date) => timeRange(start, end, 'UTC', locale),
      /** "Room 203, 10:30 to 11:45 am". */
      place: (roomId: string | null, startsAt: string | null, endsAt: string | null) =>
        startsAt === null || endsAt === null
          ? t('unplaced')
          : t('place', { room: room(roomId), time: timeRange(startsAt, endsAt, timeZone, locale) }),
      placeAndDay: (roomId: string | null, startsAt: string, endsAt: string) =>
        t('placeAndDay', {
          room: room(roomId),
          day: weekdayDate(dayOf(startsAt, timeZone), timeZone, locale),
          time: timeRange(startsAt, endsAt, timeZone, locale),
        }),
      dayAndTime: (startsAt: string, endsAt: string) =>
        t('dayAndTime', {
          day: weekdayDate(dayOf(startsAt, timeZone), timeZone, locale),
          time: timeRange(startsAt, endsAt, timeZone, locale),
        }),
      /** "Thursday, May 30, 10:30 am". */
      moment: (instant: string) =>
        t('dayAndTime', {
          day: weekdayDate(dayOf(instant, timeZone), timeZone, locale),
          time: time(instant, timeZone, locale),
        }),
      clock: (instant: string) => (instant === '' ? '' : time(instant, timeZone, locale)),
      language: (code: string) => languageName(code, locale),
      /** A room's name in a content language, for texts that are made in each. */
      roomIn: (id: string, language: string) => draft.room.get(id)?.name[language] ?? room(id),
      seats: (roomId: string | null) => {
        const found = roomId === null ? undefined : draft.room.get(roomId)
        const most = Math.max(found?.theatre ?? 0, found?.classroom ?? 0, found?.boardroom ?? 0)
        return most || null
      },
    }
  }, [draft, locale, t])
}

/** The shortest beginnings of the tracks' names that tell them apart, one letter where that does. */
function lettersOf(draft: Draft, locale: Language) {
  const tracks = [...draft.track].sort(([, a], [, b]) => a.position - b.position)
  const taken = new Set<string>()
  return new Map(
    tracks.map(([id, track], index) => {
      const name = pickText(track.name, locale).toLocaleUpperCase(locale)
      const letter =
        Array.from(name).find((sign) => /\p{L}/u.test(sign) && !taken.has(sign)) ?? String(index + 1)
      taken.add(letter)
      return [id, { className: `track-${(index % 8) + 1}`, letter }]
    }),
  )
}
