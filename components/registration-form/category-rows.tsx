import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import type { CategoryView } from '@/domain/registration-form/queries'
import type { Language } from '@/domain/shared/language'
import { type SetupProps, SetupRows } from './setup-rows'

type Props = SetupProps & {
  categories: CategoryView[]
  timeZone: string
  /** Now, by the summit's clock. */
  clock: Date
}

/** Categories in their order, each with when it is open and how many it has. */
export function CategoryRows({ categories, timeZone, clock, ...setup }: Props) {
  const t = useTranslations('formSetup')
  const { locale } = setup
  const rows = categories.map((category) => ({
    id: category.id,
    name: category.fields.name,
    retired: category.retired,
    facts: <Facts category={category} locale={locale} timeZone={timeZone} clock={clock} />,
  }))
  return <SetupRows {...setup} rows={rows} retireHint={t('category.retireHint')} />
}

type FactsProps = { category: CategoryView; locale: Language; timeZone: string; clock: Date }

function Facts({ category: { fields, taken, people }, locale, timeZone, clock }: FactsProps) {
  const t = useTranslations('formSetup.category')
  const said = (at: string) => {
    const { date, time, zone } = dateTime(at, timeZone, locale)
    return { moment: `${date}, ${time} ${zone}` }
  }
  const { opensAt, closesAt, size, entry } = fields
  const when =
    closesAt && new Date(closesAt) <= clock
      ? t('closed', said(closesAt))
      : opensAt && clock < new Date(opensAt)
        ? t('openFrom', said(opensAt))
        : closesAt
          ? t('openUntil', said(closesAt))
          : t('alwaysOpen')
  return (
    <p className="row-facts">
      <span>{when}</span>
      {entry !== 'open' && <span>{t(`entries.${entry}`)}</span>}
      <span>{taken === null || size === null ? t('noLimit') : t('taken', { taken, size })}</span>
      <span>{t('people', { count: people })}</span>
    </p>
  )
}
