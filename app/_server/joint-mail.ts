import { createTranslator } from 'next-intl'
import { nameOf } from '@/domain/delegation/rules'
import type { WordJoint } from '@/domain/meeting-notes/told-rules'
import { pickText } from '@/domain/shared/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

const letters = {
  read_out_saved: 'readOutSaved',
  read_out_agreed: 'readOutAgreed',
  announcement_saved: 'announcementSaved',
  announcement_agreed: 'announcementAgreed',
  announcement_withdrawn: 'announcementWithdrawn',
} as const

/** What a side is told about a read-out or an announcement: that there is one to read, behind its sign-in. */
export const wordJoint: WordJoint = ({ kind, own, other, summit, id }, locale) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.joint' })
  const them = nameOf(other, locale, 'the')
  const said = {
    summit: pickText(summit.name, locale),
    other: nameOf(other, locale),
    them,
    the: them.charAt(0).toLocaleUpperCase(locale) + them.slice(1),
    of: nameOf(own, locale, 'of'),
    link: plainAddress(locale, '/summits/[slug]/bilaterals/[id]/notes', { slug: summit.slug, id }),
  }
  const letter = letters[kind]
  return { subject: t(`${letter}.subject`, said), body: t(`${letter}.body`, said) }
}
