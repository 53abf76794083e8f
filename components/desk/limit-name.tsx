import { useTranslations } from 'next-intl'
import type { QuotaKind } from '@/domain/quota/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, type Text, pickText } from '@/domain/shared/language'

type Of = { kind: QuotaKind; subject: string; name: Text }

/** What a limit is of, in the reader's language. */
export function useLimitName(locale: Language): (limit: Of) => string {
  const t = useTranslations('desk.limits')
  return ({ kind, subject, name }) => {
    switch (kind) {
      case 'summit':
        return t('summit')
      case 'day':
        return weekdayDate(subject, 'UTC', locale)
      case 'category':
      case 'session':
        return pickText(name, locale) || t('gone')
      case 'delegation':
        return pickText(name, locale) || subject
    }
  }
}
