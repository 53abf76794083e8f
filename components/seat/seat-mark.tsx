import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

type Props = {
  /** What everybody sees of the session's seats; null where they are not limited. */
  label: { phase: 'available' | 'filling' | 'full' | 'waiting_list'; left: number; closed: boolean } | null
  /** What the reader has there. */
  mine: 'confirmed' | 'offered' | 'waiting' | 'starred' | null
}

/** Four little seats that fill as the room does, a tick, a clock or a star; the words beside it say the same. */
export function SeatMark({ label, mine }: Props) {
  const t = useTranslations('seats.label')
  if (mine === 'confirmed' || mine === 'offered')
    return (
      <span className="seats seats-yours">
        <Icon name="s-yours" />
        {t(mine)}
      </span>
    )
  if (mine === 'starred')
    return (
      <span className="access">
        <Icon name="star-on" />
        {t('starred')}
      </span>
    )
  if (!label) return null
  const { phase, left, closed } = label
  if (closed || phase === 'full' || phase === 'waiting_list')
    return (
      <span className="seats seats-full">
        <Icon name="s-full" />
        {t(closed ? 'closed' : 'full')}
      </span>
    )
  return (
    <span className={phase === 'filling' ? 'seats seats-filling' : 'seats seats-left'}>
      <Icon name={phase === 'filling' ? 's-filling' : 's-left'} />
      {t(phase, { count: left, n: String(left) })}
    </span>
  )
}
