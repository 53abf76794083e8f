import { createTranslator } from 'next-intl'
import { nameOf } from '@/domain/delegation/rules'
import type { WordMember } from '@/domain/delegation/told-rules'
import { dateRange } from '@/domain/shared/date-format'
import { pickText } from '@/domain/shared/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** What a member of a delegation is told, in their language. */
export const wordMember: WordMember = ({ kind, name, capacity, delegation, summit }, locale) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.member' })
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'delegations.capacities' })
  const said = {
    name,
    summit: pickText(summit.name, locale),
    dates: dateRange(summit.startsOn, summit.endsOn, 'UTC', locale),
    of: nameOf(delegation, locale, 'of'),
    capacity: words(capacity),
    link: plainAddress(locale, '/summits/[slug]', { slug: summit.slug }),
  }
  return { subject: t(`${kind}.subject`, said), body: t(`${kind}.body`, said) }
}
