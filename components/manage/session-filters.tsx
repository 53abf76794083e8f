import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { isNarrowed, queryOf } from './list-address'
import { KeptOrder, ListApply, ListChoice, ListSearch } from './list-fields'
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
  const all = { q: '', day: null, track: null, type: null, only: null }
  const whole = addressOf(locale, here, queryOf(filters, all))
  return (
    <form className="list-filters" role="search" aria-label={t('filters')} action={addressOf(locale, here)}>
      <ListSearch label={t('search')} hint={t('searchHint')} value={filters.q} />
      <ListChoice name="day" label={t('day')} any={t('anyDay')} chosen={filters.day}>
        {days.map(({ date }) => ({ value: date, label: weekdayDate(date, 'UTC', locale) }))}
      </ListChoice>
      {tracks.length > 0 && (
        <ListChoice name="track" label={t('track')} any={t('anyTrack')} chosen={filters.track}>
          {[
            ...tracks.map((track) => ({ value: track.slug, label: pickText(track.name, locale) })),
            { value: 'none', label: t('noTrack') },
          ]}
        </ListChoice>
      )}
      <ListChoice name="type" label={t('type')} any={t('anyType')} chosen={filters.type}>
        {sessionTypes.map((type) => ({ value: type, label: terms(`types.${type}`) }))}
      </ListChoice>
      <ListChoice name="only" label={t('show')} any={t('anyState')} chosen={filters.only}>
        {onlies.map((only) => ({ value: only, label: t(`only.${only}`) }))}
      </ListChoice>
      <KeptOrder sort={filters.sort} usual="time" descending={filters.descending} />
      <ListApply whole={isNarrowed(filters) ? whole : null} clear={t('clear')}>
        {t('apply')}
      </ListApply>
    </form>
  )
}
