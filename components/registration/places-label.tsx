import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Availability } from '@/domain/registration/choice-rules'

/** How it stands with places, in words and by a drawing: available, filling, full with or without a line. */
export function PlacesLabel({ places: { phase, left, closed } }: { places: Availability }) {
  const t = useTranslations('registration.places')
  if (closed)
    return (
      <span className="seats seats-full">
        <Icon name="lock" />
        {t('closed')}
      </span>
    )
  const look = phase === 'available' ? 'left' : phase === 'filling' ? 'filling' : 'full'
  return (
    <span className={`seats seats-${look}`}>
      <Icon name={`s-${look}`} />
      {phase === 'filling' ? t('filling', { count: left ?? 0 }) : t(phase)}
    </span>
  )
}
