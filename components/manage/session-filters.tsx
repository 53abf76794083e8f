import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { isNarrowed, queryOf } from './list-address'
import type { FormOptions } from '@/domain/session/queries'
import { type SessionFilters, onlies } from '@/domain/session/schema'
import { sessionTypes } from '@/domain/release/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'

type Props = {
  locale: Language
  slug: string
  filters: SessionFilters
  days: FormOptions['days']
  tracks: { slug: string; name: FormOptions['tracks'][number]['name'] }[]
}

/** Narrows the list: an ordinary form, so that the address says it all and no script is needed. */
export function SessionFiltersForm({ locale, slug, filters, days, tracks }: Props) {
  const t = useTranslations('manage')
  const terms = useTranslations('terms')
  const here = { pathname: '/manage/[slug]/sessions', params: { slug } } as const
  return (
    <form className="list-filters" role="search" aria-label={t('filters')} action={addressOf(locale, here)}>
      <div className="field list-search">
        <label htmlFor="q">{t('search')}</label>
        <div className="search">
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={filters.q}
            placeholder={t('searchHint')}
            maxLength={200}
          />
          <button type="submit" aria-label={t('search')}>
            <Icon name="search" />
          </button>
        </div>
      </div>
      <Choice name="day" label={t('day')} any={t('anyDay')} chosen={filters.day}>
        {days.map(({ date }) => ({ value: date, label: weekdayDate(date, 'UTC', locale) }))}
      </Choice>
      {tracks.length > 0 && (
        <Choice name="track" label={t('track')} any={t('anyTrack')} chosen={filters.track}>
          {[
            ...tracks.map((track) => ({ value: track.slug, label: pickText(track.name, locale) })),
            { value: 'none', label: t('noTrack') },
          ]}
        </Choice>
      )}
      <Choice name="type" label={t('type')} any={t('anyType')} chosen={filters.type}>
        {sessionTypes.map((type) => ({ value: type, label: terms(`types.${type}`) }))}
      </Choice>
      <Choice name="only" label={t('show')} any={t('anyState')} chosen={filters.only}>
        {onlies.map((only) => ({ value: only, label: t(`only.${only}`) }))}
      </Choice>
      {filters.sort !== 'time' && <input type="hidden" name="sort" value={filters.sort} />}
      {filters.descending && <input type="hidden" name="dir" value="desc" />}
      <div className="list-apply">
        <button className="btn btn-small" type="submit">
          {t('apply')}
        </button>
        {isNarrowed(filters) && (
          <a
            className="btn btn-small btn-plain"
            href={addressOf(
              locale,
              here,
              queryOf(filters, { q: '', day: null, track: null, type: null, only: null }),
            )}
          >
            {t('clear')}
          </a>
        )}
      </div>
    </form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  any: string
  chosen: string | null
  children: { value: string; label: string }[]
}

function Choice({ name, label, any, chosen, children }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`by-${name}`}>{label}</label>
      <select className="select" id={`by-${name}`} name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {children.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
