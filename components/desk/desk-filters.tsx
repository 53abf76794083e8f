import { useTranslations } from 'next-intl'
import { KeptOrder, ListApply, ListChoice, ListSearch } from '@/components/manage/list-fields'
import { addressOf } from '@/components/site/address'
import type { DeskChoices, DeskCounts } from '@/domain/registration/desk-queries'
import { narrows, viewQuery } from '@/domain/registration/desk-rules'
import { type DeskStatus, type DeskView, deskFilter } from '@/domain/registration/desk-schema'
import { countriesIn } from '@/domain/shared/countries'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, languages, pickText } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'

type Props = {
  locale: Language
  slug: string
  view: DeskView
  choices: DeskChoices
  counts: DeskCounts
}

const chips: (DeskStatus | null)[] = [
  null,
  'undecided',
  'waiting',
  'approved',
  'confirmed',
  'checked_in',
  'declined',
  'cancelled',
  'draft',
]

/** Narrows the table: links for where people stand, an ordinary form for the rest, so that the address says it all. */
export function DeskFilters({ locale, slug, view, choices, counts }: Props) {
  const t = useTranslations('desk')
  const here = { pathname: '/manage/[slug]/registrations', params: { slug } } as const
  const { filter } = view
  const more = [filter.state, filter.day, filter.language, filter.code, filter.group].some(Boolean)
  const whole = addressOf(locale, here, viewQuery({ ...view, filter: deskFilter.parse({}) }))
  return (
    <>
      <nav className="desk-chips" aria-label={t('byStatus')}>
        {chips
          .filter((status) => status === null || counts[status] > 0 || filter.status === status)
          .map((status) => (
            <a
              key={status ?? 'all'}
              className="chip"
              href={addressOf(locale, here, viewQuery(view, { filter: { status } }))}
              aria-current={filter.status === status ? 'true' : undefined}
            >
              {status === null ? t('everyone') : t(`statuses.${status}`)}
              <span className="n">{number(counts[status ?? 'all'], locale)}</span>
            </a>
          ))}
      </nav>
      <form className="desk-filters" role="search" aria-label={t('filters')} action={addressOf(locale, here)}>
        {filter.status && <input type="hidden" name="status" value={filter.status} />}
        {filter.group && <input type="hidden" name="group" value={filter.group} />}
        <KeptOrder sort={view.sort} usual="name" descending={view.descending} />
        <ListSearch label={t('search')} hint={t('searchHint')} value={filter.q} />
        <ListChoice
          name="category"
          label={t('columns.category')}
          any={t('any.category')}
          chosen={filter.category}
        >
          {choices.categories.map(({ code, name }) => ({
            value: code,
            label: pickText(name, locale) || code,
          }))}
        </ListChoice>
        <details className="desk-more" open={more}>
          <summary>{t('moreFilters')}</summary>
          <div className="desk-more-fields">
            <ListChoice name="state" label={t('columns.state')} any={t('any.state')} chosen={filter.state}>
              {countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }))}
            </ListChoice>
            <ListChoice name="day" label={t('dayFilter')} any={t('any.day')} chosen={filter.day}>
              {choices.days.map((date) => ({ value: date, label: weekdayDate(date, 'UTC', locale) }))}
            </ListChoice>
            <ListChoice
              name="language"
              label={t('language')}
              any={t('any.language')}
              chosen={filter.language}
            >
              {languages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
            </ListChoice>
            <div className="field">
              <label htmlFor="by-code">{t('code')}</label>
              <input
                className="input"
                id="by-code"
                name="code"
                defaultValue={filter.code ?? ''}
                maxLength={80}
                autoComplete="off"
              />
            </div>
          </div>
        </details>
        <ListApply whole={narrows(filter) ? whole : null} clear={t('clear')}>
          {t('apply')}
        </ListApply>
      </form>
      {filter.group && <p className="banner">{t('inGroup')}</p>}
    </>
  )
}
