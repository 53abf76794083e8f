import { createTranslator } from 'next-intl'
import type { Letter } from '@/domain/speaker/ask-speakers'
import { signedToken } from '@/domain/speaker/link-rules'
import { LINK_DAYS } from '@/domain/speaker/schema'
import { dateRange } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { authSecret } from './auth-secret'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** The question whether a speaker will come, in their language, with the link to their own page. */
export const askingLetter: Letter = ({ name, language: locale, link, summit }) => {
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'notice.speakerLink' })
  const about = {
    name,
    summit: pickText(summit.name, locale),
    dates: dateRange(summit.startsOn, summit.endsOn, 'UTC', locale),
    link: plainAddress(locale, '/speaking/[token]', { token: signedToken(link, authSecret()) }),
    days: LINK_DAYS,
  }
  return { subject: words('subject', about), body: words('body', about) }
}
