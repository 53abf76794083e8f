import type { useTranslations } from 'next-intl'
import type { News, Place } from '@/domain/release/touched-rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'

/** The words of a notice, of the parts that people have, and of a place that is not stated. */
export type NewsWords = {
  notice: ReturnType<typeof useTranslations<'notice.release'>>
  roles: ReturnType<typeof useTranslations<'terms.roles'>>
  release: ReturnType<typeof useTranslations<'release'>>
}

const roles = ['chair', 'moderator', 'panellist', 'keynote'] as const

/** What a release means for one person and one session, as their notice says it and as the organiser reads it before. */
export function newsLine(news: News, zone: string, language: Language, words: NewsWords): string {
  const { notice, release } = words
  const when = (place: Place | null) =>
    place
      ? notice('when', {
          day: weekdayDate(place.start, zone, language, { year: true, inSentence: true }),
          time: timeSpan(place.start, place.end, zone, language),
          zone: zoneName(place.start, zone, language),
        })
      : ''
  const where = (place: Place | null) => pickText(place?.room, language) || release('noRoom')
  const { kind, before, after } = news
  const title = pickText(news.title, language) || release('noTitle')
  const role = roles.find((known) => known === news.role)
  const now = { title, when: when(after ?? before), place: where(after ?? before) }
  const said = role ? words.roles(role) : ''
  switch (kind) {
    case 'moved':
      return notice('news.moved', { ...now, was: when(before), placeWas: where(before) })
    case 'room':
      return notice('news.room', { ...now, placeWas: where(before) })
    case 'on_stage':
      return notice('news.on_stage', { ...now, role: said })
    case 'role':
      return notice('news.role', { ...now, role: said })
    case 'cancelled':
    case 'restored':
    case 'seat_given':
    case 'seat_waits':
    case 'seat_free':
      return notice(`news.${kind}`, now)
    case 'off_stage':
      return notice('news.off_stage', now)
  }
}
