import { useLocale, useTranslations } from 'next-intl'
import type { PlainTarget, TextTarget } from '@/domain/interchange/schema'
import { languageName } from '@/domain/shared/language'

/** What a column is read as, in words: `title.fr` is *Title (French)*, `room` a room of the same name in every language. */
export function useTargetWords(): (target: string) => string {
  const t = useTranslations('interchange')
  const locale = useLocale()
  return (target) => {
    const [field = '', language] = target.split('.')
    const words = t(`columns.${field as PlainTarget | TextTarget}`) // targets begin with one of these
    if (language !== undefined)
      return t('fieldIn', { field: words, language: languageName(language, locale) })
    return field === 'room' || field === 'track' ? t('everyLanguage', { field: words }) : words
  }
}
