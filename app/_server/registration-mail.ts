import { createTranslator } from 'next-intl'
import { registrationToken } from '@/domain/registration/link-rules'
import { LINK_DAYS } from '@/domain/registration/schema'
import type { PlaceTold, Word } from '@/domain/registration/told-rules'
import { dateRange, weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { time, timeSpan } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { authSecret } from './auth-secret'
import { plainAddress } from './plain-address'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** Letters about a registration in words, in the language of each reader; plain text. Works outside of Next. */
export const wordRegistration: Word = (told, person, summit) => {
  const { name, language: locale, link, category } = person
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.registration' })
  const { timeZone } = summit
  const said = {
    name,
    summit: pickText(summit.name, locale),
    dates: dateRange(summit.startsOn, summit.endsOn, 'UTC', locale),
    link: plainAddress(locale, '/registration/[token]', { token: registrationToken(link, authSecret()) }),
    days: LINK_DAYS,
  }
  const moment = (at: Date) =>
    `${weekdayDate(at, timeZone, locale, { year: true, inSentence: true })}, ${time(at, timeZone, locale)} ${zoneName(at, timeZone, locale)}`
  const place = (of: PlaceTold) => placeWords(of, timeZone, locale)
  const values = {
    ...{
      name,
      summit: said.summit,
      dates: said.dates,
      link: said.link,
      category: pickText(category, locale),
    },
    ...('position' in told ? { position: String(told.position) } : {}),
    ...('reason' in told ? { reason: told.reason } : {}),
    ...('place' in told ? { place: place(told.place) } : {}),
    ...('until' in told ? { until: moment(told.until) } : {}),
  }
  return { ...words(), values }

  function words() {
    switch (told.kind) {
      case 'handed_over':
        return {
          subject: t('handed_over.subject', said),
          body: t('handed_over.body', { ...said, to: told.to }),
        }
      case 'waiting': {
        const { position } = told
        return { subject: t('waiting.subject', said), body: t('waiting.body', { ...said, position }) }
      }
      case 'declined': {
        const key = told.reason === '' ? 'declinedWithoutReason' : 'declined'
        return {
          subject: t(`${key}.subject`, said),
          body: t(`${key}.body`, { ...said, reason: told.reason }),
        }
      }
      case 'cancelled': {
        const key = told.reason === '' ? 'cancelled' : 'cancelledWithReason'
        return {
          subject: t(`${key}.subject`, said),
          body: t(`${key}.body`, { ...said, reason: told.reason }),
        }
      }
      case 'offered': {
        const offer = { ...said, place: place(told.place), until: moment(told.until) }
        return { subject: t('offered.subject', said), body: t('offered.body', offer) }
      }
      case 'offer_ended':
        return {
          subject: t('offer_ended.subject', said),
          body: t('offer_ended.body', { ...said, place: place(told.place) }),
        }
      case 'displaced':
        return {
          subject: t('displaced.subject', said),
          body: t('displaced.body', { ...said, place: place(told.place), reason: told.reason }),
        }
      case 'link':
      case 'own_link':
      case 'submitted':
      case 'approved':
      case 'confirmed':
      case 'changed':
      case 'taken_over':
        return { subject: t(`${told.kind}.subject`, said), body: t(`${told.kind}.body`, said) }
    }
  }
}

function placeWords(place: PlaceTold, zone: string, locale: Language): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.registration.place' })
  if (place.of === 'participation') return t('participation')
  const day = (at: Date | string) => weekdayDate(at, zone, locale, { year: true, inSentence: true })
  if (place.of === 'day') return t('day', { day: day(place.date) })
  const title = pickText(place.title, locale) || place.code
  const { startsAt, endsAt } = place
  if (!startsAt || !endsAt) return title
  const span = `${day(startsAt)}, ${timeSpan(startsAt, endsAt, zone, locale)} ${zoneName(startsAt, zone, locale)}`
  return t('session', { title, when: span })
}
