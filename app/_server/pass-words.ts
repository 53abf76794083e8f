import { createTranslator } from 'next-intl'
import type { Badge, PassSheet } from '@/domain/pass/print/words'
import type { PassView } from '@/domain/pass/schema'
import { date, dateRange, dayNumber, weekdayDate, weekdayShort } from '@/domain/shared/date-format'
import {
  type Language,
  type PickedText,
  type Text,
  otherLanguage,
  pick,
  pickText,
} from '@/domain/shared/language'
import { findState } from '@/domain/shared/states'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

const wordsIn = (locale: Language) =>
  createTranslator({ locale, messages: messages[locale], namespace: 'pass.print' })

/** What a file of a pass, or of badges, is called: in its language, and with nobody's name. */
export const passFileName = ({ language, summit }: PassView): string =>
  `${wordsIn(language)('fileName')}-${summit.slug}.pdf`
export const badgesFileName = (slug: string, language: Language): string =>
  `${wordsIn(language)('badgesFileName')}-${slug}.pdf`

/** The title of a document of badges. */
export const badgesTitle = ({ summit }: PassView, language: Language): string =>
  wordsIn(language)('badgesTitle', { summit: pickText(summit.name, language) })

/** A pass in the words of its person's language. */
export function passSheet(view: PassView): PassSheet {
  const { language, summit, reference, issue, issuedAt, token } = view
  const t = wordsIn(language)
  const named = picked(summit.name, language)
  return {
    ...{ token, language, reference },
    ...person(view),
    at: issuedAt,
    title: t('title', { name: view.person.name, summit: named.text }),
    heading: t('heading'),
    accent: summit.accent,
    summit: named,
    when: when(view),
    category: picked(view.category, language),
    days: view.days.map((day) => {
      const on = weekdayDate(day.date, 'UTC', language, { inSentence: true })
      return {
        weekday: language === 'fr' ? short(day.date, language).toLowerCase() : short(day.date, language),
        number: String(dayNumber(day.date, 'UTC')),
        admitted: day.admitted,
        spoken: t(day.admitted ? 'admitted' : 'notAdmitted', { date: on }),
      }
    }),
    qrAlt: t('qrAlt', { reference }),
    present: present(view),
    bring: { heading: t('bringHeading'), items: [t('bringPass'), t('bringIdentity')] },
    way: {
      heading: t('wayHeading'),
      venues: view.venues.map(({ name, address, city }) => ({
        name: picked(name, language),
        lines: [
          ...(address === null ? [] : [{ text: address, language }]),
          ...[pick(city, language)].filter((line) => line !== null),
        ],
      })),
      more: t('more', { address: plainAddress(language, '/summits/[slug]/venues', { slug: summit.slug }) }),
    },
    notes: [t('lost'), t('issued', { reference, issue, date: date(issuedAt, summit.timeZone, language) })],
  }
}

/** A badge in the words of its person's language, its category in both. */
export function badgeOf(view: PassView): Badge {
  const { token, language, reference, summit, category } = view
  const first = picked(category, language)
  const second = picked(category, otherLanguage(language))
  return {
    ...{ token, language, reference },
    ...person(view),
    accent: summit.accent,
    summit: picked(summit.name, language),
    when: when(view),
    head: view.heads
      ? [language, otherLanguage(language)].map((one) => ({ text: wordsIn(one)('head'), language: one }))
      : [],
    categories: second.text === first.text ? [first] : [first, second],
    qrAlt: wordsIn(language)('qrAlt', { reference }),
  }
}

function person({ person: { name, organisation, state }, language }: PassView) {
  return { name, organisation, state: state === null ? '' : (findState(state)?.name[language].short ?? '') }
}

function when({ summit, language }: PassView): string {
  const dates = dateRange(summit.startsOn, summit.endsOn, 'UTC', language)
  const place = pickText(summit.place, language)
  return place === '' ? dates : wordsIn(language)('when', { place, dates })
}

function present({ desk, language }: PassView): string {
  const t = wordsIn(language)
  if (!desk) return t('present')
  const { start, timeZone } = desk
  const opens = {
    date: weekdayDate(start, timeZone, language, { inSentence: true }),
    time: time(start, timeZone, language),
    zone: zoneName(start, timeZone, language),
  }
  const place = pickText(desk.place, language)
  return place === '' ? t('presentFrom', opens) : t('presentAt', { ...opens, place })
}

const short = (day: string, language: Language) => weekdayShort(day, 'UTC', language)

const picked = (text: Text, language: Language): PickedText => pick(text, language) ?? { text: '', language }
