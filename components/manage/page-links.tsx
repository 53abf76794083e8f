import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { queryOf } from './list-address'
import type { SessionFilters } from '@/domain/session/schema'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  slug: string
  filters: SessionFilters
  list: { page: number; pages: number }
}

/** To the previous and the next page of the list, filters kept. */
export function PageLinks({ locale, slug, filters, list: { page, pages } }: Props) {
  const t = useTranslations('manage')
  const to = (number: number) =>
    addressOf(
      locale,
      { pathname: '/manage/[slug]/sessions', params: { slug } },
      queryOf(filters, { page: number }),
    )
  return (
    <nav className="page-links" aria-label={t('pages')}>
      {page > 1 && (
        <a className="btn btn-small" rel="prev" href={to(page - 1)}>
          {t('previous')}
        </a>
      )}
      <span>{t('pageOf', { page: String(page), pages: String(pages) })}</span>
      {page < pages && (
        <a className="btn btn-small" rel="next" href={to(page + 1)}>
          {t('next')}
        </a>
      )}
    </nav>
  )
}
