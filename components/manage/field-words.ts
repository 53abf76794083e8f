import { useTranslations } from 'next-intl'

/** A field of a text in words; those of the summit's frame have two parts (`track.name`). */
export function useFieldWords(): (field: string) => string {
  const t = useTranslations('publish')
  return (field) => {
    const known = field as 'title' // `has` asks whether it is
    if (t.has(`fields.${known}`)) return t(`fields.${known}`)
    const part = field.split('.')[0] as 'summit'
    return t('frameField', { field: t.has(`frame.${part}`) ? t(`frame.${part}`) : field })
  }
}
