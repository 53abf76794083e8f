import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { BothNames } from '@/components/manage/both-names'
import { dateTime } from '@/components/manage/date-time'
import type { CategoryView } from '@/domain/registration-form/queries'
import { type Language, pickText } from '@/domain/shared/language'
import { RowMoves } from './row-moves'

type Props = {
  locale: Language
  categories: CategoryView[]
  timeZone: string
  /** Now, by the summit's clock. */
  clock: Date
  hidden: { summitId: string; slug: string }
  newId: () => string
  edit: (id: string) => string
  open: { id: string; form: ReactNode } | null
  move: FormAction<unknown>
  retire: FormAction<unknown>
}

/** Categories in their order, each with when it is open and how many it has; the one that is edited is open in its place. */
export function CategoryRows(props: Props) {
  const { locale, categories, timeZone, clock, hidden, newId, edit, open, move, retire } = props
  const t = useTranslations('formSetup')
  return (
    <ul className="frame-rows">
      {categories.map((category) => {
        const { id, fields, retired } = category
        const name = pickText(fields.name, locale)
        const acts = { ...hidden, change: newId() }
        return (
          <li key={id} id={id}>
            <div className="frame-row">
              <p className="row-name">
                <BothNames text={fields.name} locale={locale} />
              </p>
              <Facts category={category} locale={locale} timeZone={timeZone} clock={clock} />
              <div className="row-acts">
                {retired ? (
                  <ActForm
                    action={retire}
                    hidden={{ ...acts, id, back: 'on' }}
                    name={t('backNamed', { name })}
                  >
                    {t('back')}
                  </ActForm>
                ) : (
                  <>
                    <RowMoves id={id} name={name} hidden={acts} move={move} />
                    <a className="btn" href={`${edit(id)}#${id}`} aria-label={t('editNamed', { name })}>
                      {t('edit')}
                    </a>
                  </>
                )}
              </div>
            </div>
            {open?.id === id && (
              <div className="row-form">
                {open.form}
                <p className="quiet small">{t('category.retireHint')}</p>
                <ActForm action={retire} hidden={{ ...acts, id }} kind="danger">
                  {t('retireNamed', { name })}
                </ActForm>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
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
