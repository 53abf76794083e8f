import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from './act-form'

type Props = {
  of: 'venue' | 'room' | 'track'
  id: string
  name: string
  hidden: { summitId: string; slug: string }
  newId: () => string
  move: FormAction<unknown>
}

/** One place up, one place down. */
export function Moves({ of, id, name, hidden, newId, move }: Props) {
  const t = useTranslations('frame')
  return (['up', 'down'] as const).map((way) => (
    <ActForm
      key={way}
      action={move}
      hidden={{ ...hidden, change: newId(), of, id, way }}
      kind="icon"
      name={t(`move.${way}`, { name })}
      done={t('done.moved')}
    >
      <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
    </ActForm>
  ))
}
