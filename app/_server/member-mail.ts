import { createTranslator } from 'next-intl'
import { memberToken } from '@/domain/delegation/link-rules'
import { nameOf } from '@/domain/delegation/rules'
import type { FocalTold, MemberTold, WordFocal, WordMember } from '@/domain/delegation/told-rules'
import { date, dateRange } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { authSecret } from './auth-secret'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

const about = ({ delegation, summit }: MemberTold | FocalTold, locale: Language) => ({
  summit: pickText(summit.name, locale),
  dates: dateRange(summit.startsOn, summit.endsOn, 'UTC', locale),
  of: nameOf(delegation, locale, 'of'),
})

/** What a member of a delegation is told, in their language, with the link by which they answer themselves. */
export const wordMember: WordMember = (told, locale) => {
  const { kind, name, capacity, summit, link } = told
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.member' })
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'delegations.capacities' })
  const said = {
    ...about(told, locale),
    name,
    capacity: words(capacity),
    link: plainAddress(locale, '/summits/[slug]', { slug: summit.slug }),
    answer: plainAddress(locale, '/nomination/[token]', { token: memberToken(link, authSecret()) }),
  }
  return { subject: t(`${kind}.subject`, said), body: t(`${kind}.body`, said) }
}

/** What a focal point is told of the delegation, in their language. */
export const wordFocal: WordFocal = (told, locale) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.focal' })
  const said = {
    ...about(told, locale),
    link: plainAddress(locale, '/summits/[slug]/delegation', { slug: told.summit.slug }),
    ...(told.kind === 'member_declined'
      ? { name: told.name, meetings: told.meetings, until: '', count: 0 }
      : { name: '', meetings: 0, until: date(told.until, 'UTC', locale), count: told.count }),
  }
  return { subject: t(`${told.kind}.subject`, said), body: t(`${told.kind}.body`, said) }
}
