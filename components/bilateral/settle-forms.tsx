import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { type Side, sides } from '@/domain/bilateral/schema'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  /** Each side by its name, as the reader calls it. */
  names: Record<Side, string>
  /** How it went as far as somebody has said; that is not offered again. */
  went: 'held' | Side | null
}

/** How a meeting went, one press each: held, or who did not come. */
export function SettleForms({ action, hidden, names, went }: Props) {
  const t = useTranslations('bilateralLife')
  const choices = [
    { as: 'held' as const, words: t('held') },
    ...sides.map((side) => ({ as: side, words: t('absent', { who: names[side] }) })),
  ]
  return (
    <div className="marks">
      {choices
        .filter((one) => one.as !== went)
        .map(({ as, words }) => (
          <ActForm key={as} action={action} hidden={{ ...hidden, went: as }} name={words}>
            {words}
          </ActForm>
        ))}
    </div>
  )
}
