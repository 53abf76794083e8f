import { createTranslator } from 'next-intl'
import { meetingToken } from '@/domain/bilateral/link-rules'
import type { WordMeeting } from '@/domain/bilateral/told-rules'
import { nameOf } from '@/domain/delegation/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import { duration, time as timeOf, timeSpan } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { authSecret } from './auth-secret'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** What a side is told about a meeting, in the language of its reader, with the link to answer by. */
export const wordMeeting: WordMeeting = (told, locale) => {
  const { kind, own, other, summit, time, reason } = told
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.bilateral' })
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'bilaterals.levels' })
  const { timeZone } = summit
  const day = (at: Date) => weekdayDate(at, timeZone, locale, { year: true, inSentence: true })
  const link = plainAddress(locale, '/bilateral/[token]', { token: meetingToken(told.link, authSecret()) })
  const the = nameOf(other, locale, 'the')
  const said = {
    summit: pickText(summit.name, locale),
    other: nameOf(other, locale),
    the: the.charAt(0).toLocaleUpperCase(locale) + the.slice(1),
    of: nameOf(own, locale, 'of'),
    level: words(told.level).toLocaleLowerCase(locale),
    length: duration(told.minutes, locale),
    subject: told.subject,
    time: time
      ? `${day(time.startsAt)}, ${timeSpan(time.startsAt, time.endsAt, timeZone, locale)} ${zoneName(time.startsAt, timeZone, locale)}`
      : t('noTime'),
    room: time ? pickText(time.room, locale) : '',
    until: told.answerBy ? `${day(told.answerBy)}, ${timeOf(told.answerBy, timeZone, locale)}` : '',
    why: reason === null ? '' : t('why', { reason }),
    link,
  }
  return { subject: t(`${kind}.subject`, said), body: t(`${kind}.body`, said) }
}
