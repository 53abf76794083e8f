import { useTranslations } from 'next-intl'
import { photoPath } from '@/domain/release/rules'

type Props = { name: string; photo: string | null; size: 64 | 160 }

/** A speaker's released picture, in its place from the start; nothing where there is none. */
export function Portrait({ name, photo, size }: Props) {
  const t = useTranslations('speaker')
  if (photo === null) return null
  return (
    // It has one size for all, is drawn once and kept for good: another rendition would cost more than it saves.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      className={size === 64 ? 'portrait' : 'portrait portrait-large'}
      src={photoPath(photo)}
      width={size}
      height={size}
      alt={t('photoOf', { name })}
      loading={size === 64 ? 'lazy' : 'eager'}
      decoding="async"
    />
  )
}
