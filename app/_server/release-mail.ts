import { createTranslator } from 'next-intl'
import { type NewsWords, newsLine } from '@/components/release/news-line'
import type { Told, Word } from '@/domain/release/told-rules'
import { date } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { wordMeeting } from './meeting-mail'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** The notices of a release in words, in the language of each reader; plain text. Works outside of Next. */
export const wordRelease: Word = (told, language) => {
  if (told.kind === 'meeting') return wordMeeting(told.told, language)
  return told.kind === 'release' ? newsMail(told, language) : failureMail(told, language)
}

function newsMail(
  { summit, number, note, person }: Extract<Told, { kind: 'release' }>,
  locale: Language,
): { subject: string; body: string } {
  const words = newsWords(locale)
  const { notice } = words
  const shared = person.names.length > 1
  const news = person.news.map((one) => {
    const line = newsLine(one, summit.timeZone, locale, words)
    const address = plainAddress(locale, '/summits/[slug]/sessions/[code]', {
      slug: summit.slug,
      code: one.code,
    })
    return `${shared ? notice('of', { name: one.name, line }) : line}\n${address}`
  })
  const name = pickText(summit.name, locale)
  const said = {
    names: person.names.join(', '),
    summit: name,
    number: String(number),
    news: news.join('\n\n'),
    link: plainAddress(locale, '/summits/[slug]', { slug: summit.slug }),
  }
  const noted = pickText(note, locale)
  return {
    subject: notice('subject', { summit: name }),
    body: noted ? notice('bodyWithNote', { ...said, note: noted }) : notice('body', said),
  }
}

function failureMail(
  { summit, at, code }: Extract<Told, { kind: 'plan_failed' }>,
  locale: Language,
): { subject: string; body: string } {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.planFailed' })
  const planned = { summit: pickText(summit.name, locale), date: date(at, summit.timeZone, locale) }
  return {
    subject: t('subject', planned),
    body: t('body', {
      ...planned,
      time: time(at, summit.timeZone, locale),
      zone: zoneName(at, summit.timeZone, locale),
      why: failureWords(code, locale),
      link: plainAddress(locale, '/manage/[slug]/publish', { slug: summit.slug }),
    }),
  }
}

const reasons = ['overtaken', 'nothing_changed', 'room_taken', 'seats_taken', 'meetings_in_way'] as const

const kept = new Map<Language, NewsWords>()

/** Made once for each language: reading a sentence takes longer than filling it in, and a release may write to a thousand. */
function newsWords(locale: Language): NewsWords {
  const found = kept.get(locale)
  if (found) return found
  const all = { locale, messages: messages[locale] }
  const made = {
    notice: createTranslator({ ...all, namespace: 'notice.release' }),
    roles: createTranslator({ ...all, namespace: 'terms.roles' }),
    release: createTranslator({ ...all, namespace: 'release' }),
  }
  kept.set(locale, made)
  return made
}

/** Why a planned release was not made, in a sentence. */
export function failureWords(code: string, locale: Language): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.planFailed.why' })
  const reason = reasons.find((known) => known === code)
  return reason ? t(reason) : t('other', { code })
}
