import { createTranslator } from 'next-intl'
import type { Interval } from '@/domain/commitment/rules'
import { type AttendingLink, attendingKey } from '@/domain/bilateral/attending-rules'
import { meetingToken } from '@/domain/bilateral/link-rules'
import type { MeetingTold, WordMeeting } from '@/domain/bilateral/told-rules'
import { nameOf } from '@/domain/delegation/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { duration, time as timeOf, timeSpan } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { appUrl } from './app-url'
import { authSecret } from './auth-secret'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** What somebody is told about a meeting, in the language of its reader; a side gets the link to answer by. */
export const wordMeeting: WordMeeting = (told, locale) => {
  const { own, other, summit, time, reason } = told
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.bilateral' })
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'bilaterals.levels' })
  const { timeZone } = summit
  const day = (at: Date) => weekdayDate(at, timeZone, locale, { year: true, inSentence: true })
  const span = ({ startsAt, endsAt }: Interval) =>
    `${day(startsAt)}, ${timeSpan(startsAt, endsAt, timeZone, locale)} ${zoneName(startsAt, timeZone, locale)}`
  const link = linkOf(told, locale)
  const them = nameOf(other, locale, 'the')
  const offers = told.offers.map((one) =>
    told.to === 'side' ? `${span(one)}\n${link}?at=${one.startsAt.toISOString()}` : span(one),
  )
  const said = {
    summit: pickText(summit.name, locale),
    own: nameOf(own, locale),
    other: nameOf(other, locale),
    them,
    the: them.charAt(0).toLocaleUpperCase(locale) + them.slice(1),
    of: nameOf(own, locale, 'of'),
    level: words(told.level).toLocaleLowerCase(locale),
    length: duration(told.minutes, locale),
    subject: told.subject,
    time: time ? span(time) : t('noTime'),
    room: time ? pickText(time.room, locale) : '',
    until: told.answerBy ? `${day(told.answerBy)}, ${timeOf(told.answerBy, timeZone, locale)}` : '',
    why: reason === null ? '' : t('why', { reason }),
    lost: told.lost ? span(told.lost) : '',
    cause: causeOf(told, locale),
    ended: told.ended ? t('ended', { time: span(told.ended) }) : '',
    offers: offers.length > 0 ? offers.join('\n\n') : t('noOffers'),
    names: told.names.join(', '),
    link,
    calendar: told.calendar ? calendarOf(told.calendar, locale) : '',
  }
  const letter = letterOf(told)
  return { subject: t(`${letter}.subject`, said), body: t(`${letter}.body`, said) }
}

/** Which of the letters it is: whoever attends learns when and where, the desk what it has to look after. */
function letterOf({ to, kind }: MeetingTold) {
  if (to === 'desk') return kind === 'bumped' ? 'deskBumped' : 'deskUnchosen'
  if (to === 'side') return kind
  if (kind === 'unplaced') return 'memberUnplaced'
  if (kind === 'left') return 'memberLeft'
  return kind === 'cancelled' ? 'memberCancelled' : kind === 'bumped' ? 'memberBumped' : 'memberStands'
}

function linkOf({ to, link, summit }: MeetingTold, locale: Language): string {
  const { slug } = summit
  if (link !== null)
    return plainAddress(locale, '/bilateral/[token]', { token: meetingToken(link, authSecret()) })
  const page = to === 'desk' ? ('/manage/[slug]/bilaterals' as const) : ('/summits/[slug]/my-agenda' as const)
  return plainAddress(locale, page, { slug })
}

const calendarOf = (link: AttendingLink, locale: Language) =>
  `${appUrl()}/api/meetings/${link.id}/attending/${attendingKey(link, authSecret())}?lang=${locale}`

/** A sentence about what took the time, a blank line before it; nothing where nothing may be said of it. */
function causeOf({ cause }: MeetingTold, locale: Language): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.bilateral.causes' })
  if (cause === null || cause.kind === 'no_show') return ''
  if (cause.kind !== 'session') return `\n\n${t(cause.kind)}`
  const title = cause.title && pickText(cause.title, locale)
  return `\n\n${title ? t('session', { title }) : t('agenda')}`
}
