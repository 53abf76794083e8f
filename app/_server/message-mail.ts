import { createTranslator } from 'next-intl'
import { type Footer, type LetterPerson, type Values, stopLink } from '@/domain/message/letter-rules'
import { unsubscribeToken } from '@/domain/message/rules'
import type { DigestWord } from '@/domain/notice/send-digests'
import type { ReminderWord } from '@/domain/message/send-reminders'
import { linkEnd, registrationToken } from '@/domain/registration/link-rules'
import type { SummitTold } from '@/domain/registration/told-rules'
import { dateRange, weekdayDate } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { appUrl } from './app-url'
import { authSecret } from './auth-secret'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** What the placeholders of a message are filled in with, for one person in their language. */
export const messageValues: Values = ({ id, name, language, category, linkNumber }, summit, now) => {
  const link = { id, number: linkNumber, expiresAt: linkEnd(now) }
  return {
    name,
    summit: pickText(summit.name, language),
    dates: dateRange(summit.startsOn, summit.endsOn, 'UTC', language),
    category: pickText(category, language),
    link: plainAddress(language, '/registration/[token]', { token: registrationToken(link, authSecret()) }),
  }
}

/** The lines under a letter that say how to stop such letters. */
export const stopFooter: Footer = (locale, stop, summit) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.stop' })
  const link = plainAddress(locale, '/unsubscribe/[token]', { token: unsubscribeToken(stop, authSecret()) })
  return t('footer', { summit: pickText(summit.name, locale), link })
}

/** How a mail program stops such letters by itself, in one click (RFC 2369 and 8058). */
export function stopHeaders(registrationId: string, now: Date): Record<string, string> {
  const token = unsubscribeToken(stopLink(registrationId, now), authSecret())
  return {
    'List-Unsubscribe': `<${appUrl()}/api/unsubscribe/${token}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** News that were put together, in words. */
export const wordDigest: DigestWord = (locale, summit, bodies) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.digest' })
  const said = { summit: pickText(summit, locale), count: bodies.length }
  return { subject: t('subject', said), body: t('body', { ...said, news: bodies.join('\n\n———\n\n') }) }
}

/** Reminders in words. */
export const wordReminder: ReminderWord = (kind, person: LetterPerson, summit: SummitTold, until, now) => {
  const { language: locale } = person
  const { timeZone } = summit
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.reminder' })
  const said = {
    ...messageValues(person, summit, now),
    until: until
      ? `${weekdayDate(until, timeZone, locale, { year: true, inSentence: true })}, ${time(until, timeZone, locale)} ${zoneName(until, timeZone, locale)}`
      : '',
  }
  return { subject: t(`${kind}.subject`, said), body: t(`${kind}.body`, said) }
}
