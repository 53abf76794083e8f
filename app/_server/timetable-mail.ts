import { createTranslator } from 'next-intl'
import { nameOf } from '@/domain/delegation/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import type { ToldMeeting, WordTimetable } from '@/domain/timetable/told-rules'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** What a timetable has brought to one delegation, all of its meetings in one letter. */
export const wordTimetable: WordTimetable = ({ isUndone, own, meetings, summit }, locale) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.timetable' })
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'bilaterals.levels' })
  const { timeZone } = summit
  const line = ({ kind, other, level, subject, place, hasEnded }: ToldMeeting) => {
    const day = place && weekdayDate(place.startsAt, timeZone, locale, { year: true })
    const said = t(kind, {
      time: place
        ? `${day}, ${timeSpan(place.startsAt, place.endsAt, timeZone, locale)} ${zoneName(place.startsAt, timeZone, locale)}`
        : '',
      room: place ? pickText(place.room, locale) : '',
      them: nameOf(other, locale, 'the'),
      level: words(level).toLocaleLowerCase(locale),
      subject,
    })
    return hasEnded ? `${said}\n${t('ended')}` : said
  }
  const said = {
    summit: pickText(summit.name, locale),
    of: nameOf(own, locale, 'of'),
    count: meetings.length,
    lines: meetings.map(line).join('\n\n'),
    link: plainAddress(locale, '/summits/[slug]/bilaterals', { slug: summit.slug }),
  }
  const letter = isUndone ? 'undone' : 'applied'
  return { subject: t(`${letter}.subject`, said), body: t(`${letter}.body`, said) }
}
