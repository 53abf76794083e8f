import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { type Language, languageName } from '@/domain/shared/language'
import { type SpeakerFilters, attendances } from '@/domain/speaker/schema'
import { KeptOrder, ListApply, ListChoice, ListSearch } from './list-fields'
import { narrowsSpeakers, speakerQuery } from './speaker-list-address'

type Props = { locale: Language; slug: string; filters: SpeakerFilters; contentLanguages: string[] }

/** Narrows the list: an ordinary form, so that the address says it all and no script is needed. */
export function SpeakerFiltersForm({ locale, slug, filters, contentLanguages }: Props) {
  const t = useTranslations('speakers')
  const here = { pathname: '/manage/[slug]/speakers', params: { slug } } as const
  const whole = addressOf(locale, here, speakerQuery(filters, { q: '', attendance: null, lacks: null }))
  return (
    <form
      className="list-filters speaker-filters"
      role="search"
      aria-label={t('filters')}
      action={addressOf(locale, here)}
    >
      <ListSearch label={t('search')} hint={t('searchHint')} value={filters.q} />
      <ListChoice
        name="attendance"
        label={t('attendance')}
        any={t('anyAttendance')}
        chosen={filters.attendance}
      >
        {attendances.map((value) => ({ value, label: t(`attendances.${value}`) }))}
      </ListChoice>
      <ListChoice name="lacks" label={t('lacks')} any={t('lacksNothing')} chosen={filters.lacks}>
        {[
          { value: 'email', label: t('lacksEmail') },
          { value: 'photo', label: t('lacksPhoto') },
          ...contentLanguages.map((language) => ({
            value: `biography-${language}`,
            label: t('lacksBiography', { language: languageName(language, locale) }),
          })),
        ]}
      </ListChoice>
      <KeptOrder sort={filters.sort} usual="name" descending={filters.descending} />
      <ListApply whole={narrowsSpeakers(filters) ? whole : null} clear={t('clear')}>
        {t('apply')}
      </ListApply>
    </form>
  )
}
