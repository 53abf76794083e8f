import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'

type Props = { id: string; name: string; hidden: Record<string, string>; move: FormAction<unknown> }

/** One place up, one place down. */
export function RowMoves({ id, name, hidden, move }: Props) {
  const t = useTranslations('formSetup')
  return (['up', 'down'] as const).map((way) => (
    <ActForm
      key={way}
      action={move}
      hidden={{ ...hidden, id, way }}
      kind="icon"
      name={t(way, { name })}
      done={t('moved')}
    >
      <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
    </ActForm>
  ))
}
