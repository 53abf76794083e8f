import { useTranslations } from 'next-intl'
import { firstDay, trackLetters } from '@/domain/agenda/rules'
import type { FoundSession } from '@/domain/agenda/search-rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { FoundCard } from './found-card'
import './search.css'

type Props = {
  locale: Language
  document: ReleaseDocument
  /** What was asked; `''` when nothing was. */
  q: string
  found: FoundSession[]
  /** More may fit than were looked up. */
  cut: boolean
}

/** Search over the whole summit: the question, how many sessions fit, and the sessions. */
export function SearchPage({ locale, document, q, found, cut }: Props) {
  const t = useTranslations('search')
  const { slug, timeZone } = document.summit
  const letters = trackLetters(document.tracks, locale)
  return (
    <div className="wrap section">
      <h1>{t('title')}</h1>
      <form
        className="search search-summit"
        role="search"
        action={addressOf(locale, { pathname: '/summits/[slug]/search', params: { slug } })}
      >
        <label className="vh" htmlFor="q">
          {t('label')}
        </label>
        <input id="q" type="search" name="q" defaultValue={q} maxLength={200} placeholder={t('label')} />
        <button type="submit">
          <span className="vh">{t('submit')}</span>
          <Icon name="search" />
        </button>
      </form>
      {q === '' ? (
        <p className="quiet">{t('lede')}</p>
      ) : (
        <p role="status">
          {found.length > 0 ? t('found', { count: found.length, q }) : t('none', { q })}{' '}
          {cut && t('most', { count: String(found.length) })}
        </p>
      )}
      {q !== '' && found.length === 0 && <NoneFound locale={locale} document={document} />}
      <ol className="found-list">
        {found.map((one) => (
          <FoundCard
            key={one.session.id}
            locale={locale}
            slug={slug}
            zone={timeZone}
            letters={letters}
            found={one}
          />
        ))}
      </ol>
    </div>
  )
}

function NoneFound({ locale, document }: Pick<Props, 'locale' | 'document'>) {
  const t = useTranslations('search')
  const params = { slug: document.summit.slug, date: firstDay(document) }
  return (
    <>
      <p className="quiet">{t('noneHint')}</p>
      <p>
        <a className="btn" href={addressOf(locale, { pathname: '/summits/[slug]/agenda/[date]', params })}>
          {t('toAgenda')}
        </a>
      </p>
    </>
  )
}
