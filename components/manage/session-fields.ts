import { useLocale, useTranslations } from 'next-intl'
import type { FormOptions } from '@/domain/session/queries'
import type { TextField } from '@/domain/session/schema'
import { languageName, pickText } from '@/domain/shared/language'

/** Fields of the form that hold one value, by their names in it. */
const single = [
  'date',
  'start',
  'end',
  'afterMidnight',
  'roomId',
  'type',
  'origin',
  'access',
  'seats',
  'theme',
  'languages[]',
  'interpretation[]',
  'webcast',
  'embargoUntil',
  'status',
] as const

/** Labels of the form's fields by their names: `title.en` -> `Title (English)`. */
export function useFieldLabels(contentLanguages: readonly string[]) {
  const t = useTranslations('sessionForm')
  const locale = useLocale()
  const textLabel = (field: TextField, language: string) =>
    t('field', { field: t(`fields.${field}`), language: languageName(language, locale) })
  const labels: Record<string, string> = Object.fromEntries([
    ...(['title', 'abstract', 'location'] as const).flatMap((field) =>
      contentLanguages.map((language) => [`${field}.${language}`, textLabel(field, language)]),
    ),
    ...single.map((name) => [name, t(`fields.${name}`)]),
  ])
  return { labels, textLabel }
}

/** Names of what a session can be given, by id. */
export function useOptionNames(options: FormOptions): (id: string | null) => string {
  const t = useTranslations('sessionForm')
  const locale = useLocale()
  const names = new Map([
    ...options.venues.flatMap((venue) =>
      venue.rooms.map((room) => [room.id, pickText(room.name, locale)] as const),
    ),
    ...options.tracks.flatMap((track) => [
      [track.id, t('wholeTrack', { track: pickText(track.name, locale) })] as const,
      ...track.topics.map((topic) => [topic.id, pickText(topic.name, locale)] as const),
    ]),
  ])
  return (id) => (id === null ? '' : (names.get(id) ?? id))
}
