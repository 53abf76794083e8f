import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import type { DeskChoices, DeskCounts } from '@/domain/registration/desk-queries'
import { narrows, viewQuery } from '@/domain/registration/desk-rules'
import { type DeskStatus, type DeskView, deskFilter } from '@/domain/registration/desk-schema'
import { countriesIn } from '@/domain/shared/countries'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
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
        {view.sort !== 'name' && <input type="hidden" name="sort" value={view.sort} />}
        {view.descending && <input type="hidden" name="dir" value="desc" />}
        <div className="field list-search">
          <label htmlFor="q">{t('search')}</label>
          <div className="search">
            <input
              id="q"
              type="search"
              name="q"
              defaultValue={filter.q}
              placeholder={t('searchHint')}
              maxLength={200}
            />
            <button type="submit" aria-label={t('search')}>
              <Icon name="search" />
            </button>
          </div>
        </div>
        <div className="field">
          <label htmlFor="by-category">{t('columns.category')}</label>
          <select className="select" id="by-category" name="category" defaultValue={filter.category ?? ''}>
            <option value="">{t('any.category')}</option>
            {choices.categories.map(({ code, name }) => (
              <option key={code} value={code}>
                {pickText(name, locale) || code}
              </option>
            ))}
          </select>
        </div>
        <details className="desk-more" open={more}>
          <summary>{t('moreFilters')}</summary>
          <div className="desk-more-fields">
            <div className="field">
              <label htmlFor="by-state">{t('columns.state')}</label>
              <select className="select" id="by-state" name="state" defaultValue={filter.state ?? ''}>
                <option value="">{t('any.state')}</option>
                {countriesIn(locale).map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="by-day">{t('dayFilter')}</label>
              <select className="select" id="by-day" name="day" defaultValue={filter.day ?? ''}>
                <option value="">{t('any.day')}</option>
                {choices.days.map((date) => (
                  <option key={date} value={date}>
                    {weekdayDate(date, 'UTC', locale)}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="by-language">{t('language')}</label>
              <select
                className="select"
                id="by-language"
                name="language"
                defaultValue={filter.language ?? ''}
              >
                <option value="">{t('any.language')}</option>
                <option value="en">{t('languages.en')}</option>
                <option value="fr">{t('languages.fr')}</option>
              </select>
            </div>
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
        <div className="list-apply">
          <button className="btn btn-small" type="submit">
            {t('apply')}
          </button>
          {narrows(filter) && (
            <a
              className="btn btn-small btn-plain"
              href={addressOf(locale, here, viewQuery({ ...view, filter: deskFilter.parse({}) }))}
            >
              {t('clear')}
            </a>
          )}
        </div>
      </form>
      {filter.group && <p className="banner">{t('inGroup')}</p>}
    </>
  )
}
