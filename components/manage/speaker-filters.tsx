import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { type Language, languageName } from '@/domain/shared/language'
import { type SpeakerFilters, attendances } from '@/domain/speaker/schema'
import { narrowsSpeakers, speakerQuery } from './speaker-list-address'

type Props = { locale: Language; slug: string; filters: SpeakerFilters; contentLanguages: string[] }

/** Narrows the list: an ordinary form, so that the address says it all and no script is needed. */
export function SpeakerFiltersForm({ locale, slug, filters, contentLanguages }: Props) {
  const t = useTranslations('speakers')
  const here = { pathname: '/manage/[slug]/speakers', params: { slug } } as const
  return (
    <form
      className="list-filters speaker-filters"
      role="search"
      aria-label={t('filters')}
      action={addressOf(locale, here)}
    >
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
      <div className="field">
        <label htmlFor="by-attendance">{t('attendance')}</label>
        <select
          className="select"
          id="by-attendance"
          name="attendance"
          defaultValue={filters.attendance ?? ''}
        >
          <option value="">{t('anyAttendance')}</option>
          {attendances.map((value) => (
            <option key={value} value={value}>
              {t(`attendances.${value}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="by-lacks">{t('lacks')}</label>
        <select className="select" id="by-lacks" name="lacks" defaultValue={filters.lacks ?? ''}>
          <option value="">{t('lacksNothing')}</option>
          <option value="email">{t('lacksEmail')}</option>
          <option value="photo">{t('lacksPhoto')}</option>
          {contentLanguages.map((language) => (
            <option key={language} value={`biography-${language}`}>
              {t('lacksBiography', { language: languageName(language, locale) })}
            </option>
          ))}
        </select>
      </div>
      {filters.sort !== 'name' && <input type="hidden" name="sort" value={filters.sort} />}
      {filters.descending && <input type="hidden" name="dir" value="desc" />}
      <div className="list-apply">
        <button className="btn btn-small" type="submit">
          {t('apply')}
        </button>
        {narrowsSpeakers(filters) && (
          <a
            className="btn btn-small btn-plain"
            href={addressOf(locale, here, speakerQuery(filters, { q: '', attendance: null, lacks: null }))}
          >
            {t('clear')}
          </a>
        )}
      </div>
    </form>
  )
}
