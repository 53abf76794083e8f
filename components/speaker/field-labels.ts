import { useLocale, useTranslations } from 'next-intl'
import { weekdayDate } from '@/domain/shared/date-format'
import { languageName } from '@/domain/shared/language'

export type TextName = 'position' | 'biography' | 'organisation'

/** Labels of the fields of a speaker's forms, by their names in them: `biography.fr`, `from.2019-05-29.0`. */
export function useSpeakerLabels(contentLanguages: readonly string[], days: readonly string[]) {
  const t = useTranslations('speakerForm')
  const locale = useLocale()
  const textLabel = (field: TextName, language: string) =>
    t('field', { field: t(`fields.${field}`), language: languageName(language, locale) })
  const timeLabel = (side: 'from' | 'to', day: string, row: number) =>
    t(`${side}Label`, {
      day: weekdayDate(day, 'UTC', locale, { inSentence: true }),
      row: String(row + 1),
    })
  const labels: Record<string, string> = Object.fromEntries([
    ...(['name', 'email', 'language', 'organisationId'] as const).map((name) => [name, t(`fields.${name}`)]),
    ...(['position', 'biography', 'organisation'] as const).flatMap((field) =>
      contentLanguages.map((language) => [`${field}.${language}`, textLabel(field, language)]),
    ),
    ...days.flatMap((day) =>
      Array.from({ length: 20 }, (_, row) => row).flatMap((row) => [
        [`from.${day}.${row}`, timeLabel('from', day, row)],
        [`to.${day}.${row}`, timeLabel('to', day, row)],
      ]),
    ),
  ])
  return { labels, textLabel, timeLabel }
}
