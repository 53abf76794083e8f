import { useLocale, useTranslations } from 'next-intl'
import type { FieldChange, ImportFault } from '@/domain/interchange/schema'
import { date, dateRange } from '@/domain/shared/date-format'
import { languageName } from '@/domain/shared/language'
import { wallTime } from '@/domain/shared/time-format'

/** What is to be said of a row, or of a file, in words; dates and times as the language writes them. */
export function useFaultWords(): (fault: ImportFault) => string {
  const t = useTranslations('interchange.faults')
  const locale = useLocale()
  return ({ code, details }) => {
    const values = Object.fromEntries(
      Object.entries(details).map(([name, value]) => {
        if (name === 'first')
          return ['range', dateRange(String(value), String(details['last']), 'UTC', locale)]
        if (['date', 'day'].includes(name)) return [name, date(String(value), 'UTC', locale)]
        return [name, name === 'time' ? wallTime(String(value), locale) : value]
      }),
    )
    // Which values a code brings is known where it is made; each message names only those of its code.
    return t(code as 'value_not_read', values as { value: string })
  }
}

/** The column or field that a fault is about: a head of the table, an element of the file, a text in a language. */
export function useColumnWords(): (column: string) => string {
  const t = useTranslations('interchange')
  const locale = useLocale()
  return (column) => {
    const [field = '', language] = column.split('.')
    const known = field as FieldChange['field'] // `has` asks whether it is
    if (!t.has(`fields.${known}`)) return column
    const words = t(`fields.${known}`)
    return language === undefined
      ? words
      : t('fieldIn', { field: words, language: languageName(language, locale) })
  }
}
