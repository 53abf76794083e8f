import { useTranslations } from 'next-intl'
import type { PlaceWaited } from '@/domain/registration/own-queries'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'

/** What a place is in, inside a sentence. */
export function usePlaceWords(locale: Language): (place: PlaceWaited) => string {
  const t = useTranslations('registration.place')
  return (place) => {
    switch (place.of) {
      case 'participation':
        return t('participation')
      case 'day':
        return t('day', { day: weekdayDate(place.date, 'UTC', locale, { inSentence: true }) })
      case 'session':
        return t('session', { title: pickText(place.title, locale) || place.code })
    }
  }
}
