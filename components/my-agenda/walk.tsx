import { useTranslations } from 'next-intl'
import { sessionParts } from '@/components/session/session-parts'
import { Icon } from '@/components/ui/icon'
import type { Gap } from '@/domain/my-agenda/rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import { type Language, pickText } from '@/domain/shared/language'
import { duration } from '@/domain/shared/time-format'

type Props = { gap: Gap; document: ReleaseDocument; locale: Language }

/** How long the way from the session before takes, and whether there is time for it. */
export function Walk({ gap, document, locale }: Props) {
  const t = useTranslations('myAgenda')
  const { room, venue } = sessionParts(document)(gap.from)
  const place = [pickText(room?.name, locale), pickText(venue?.name, locale)].filter(Boolean).join(', ')
  const takes = duration(gap.takes, locale)
  const tight = gap.between < gap.takes
  return (
    <p className={tight ? 'walk walk-tight' : 'walk'}>
      <Icon name={tight ? 'warn' : 'pin'} />
      <span>
        {tight
          ? t('tight', { takes, place, between: duration(gap.between, locale) })
          : t('walk', { takes, place })}
      </span>
    </p>
  )
}
