import { createTranslator } from 'next-intl'
import type { WordInvitation } from '@/domain/registration-form/invitation-told-rules'
import { dateRange, weekdayDate } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** A mailed invitation in words, in the language of its reader; plain text. The link has the code, and nothing of the person. */
export const wordInvitation: WordInvitation = ({ language: locale, summit, category, ...code }) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.invitation' })
  const { timeZone, slug } = summit
  const { validUntil } = code
  const link = plainAddress(locale, '/summits/[slug]/register', { slug })
  const query = new URLSearchParams({ category: code.categoryCode, code: code.code })
  const moment = (at: Date) =>
    `${weekdayDate(at, timeZone, locale, { year: true, inSentence: true })}, ${time(at, timeZone, locale)} ${zoneName(at, timeZone, locale)}`
  const said = {
    summit: pickText(summit.name, locale),
    dates: dateRange(summit.startsOn, summit.endsOn, 'UTC', locale),
    category: pickText(category, locale),
    link: `${link}?${query}`,
    code: code.code,
    until: validUntil ? t('until', { moment: moment(validUntil) }) : '',
  }
  return { subject: t('subject', said), body: t('body', said) }
}
